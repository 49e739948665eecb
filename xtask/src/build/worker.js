// Works beside the page: takes one job after the other and answers each; null when it cannot.
import init, { at_query, at_work } from "./tender.js";

const work = location.hash === "#queries" ? at_query : at_work;
const ready = init();
onmessage = async ({ data }) => {
  try {
    await ready;
    postMessage(await work(data));
  } catch (error) {
    console.error(error);
    postMessage(null);
  }
};
