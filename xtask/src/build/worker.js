// Works beside the page: takes one job after the other and answers each; null when it cannot.
import init, { at_work } from "./tender.js";

const ready = init();
onmessage = async ({ data }) => {
  try {
    await ready;
    postMessage(await at_work(data));
  } catch (error) {
    console.error(error);
    postMessage(null);
  }
};
