// A thread out of the page's memory, behind the program's script: its first message says what it is to do and brings the
// program; then it takes one job after the other and answers each; null when it cannot.
let work;
onmessage = async ({ data }) => {
  try {
    if (!work) {
      const bindings = tenderProgram(data.module);
      const job = data.forQueries ? bindings.at_query : bindings.at_work;
      work = bindings.start({ module_or_path: data.module }).then(() => job);
      await work;
      return;
    }
    const job = await work;
    postMessage(await job(data));
  } catch (error) {
    console.error(error);
    if (typeof data == "string") postMessage(null);
  }
};
