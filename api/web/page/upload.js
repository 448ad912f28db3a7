// Rosters sent to the API, with how far it is: the bytes that went, then the steps that it tells line by line.

import { Problem, TOKEN, address, heads } from "./api.js";

const LINES = "application/x-ndjson";

/** Send a form to the loads; `progress({step, done, size})` is told. Gives the answer, or throws the problem. */
export function upload(form, progress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let read = 0;
    request.open("POST", address("loads"));
    for (const [name, value] of Object.entries(heads({ Accept: LINES }))) if (value || name !== TOKEN) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => progress({ step: "sent", done: event.loaded, size: event.lengthComputable ? event.total : null });
    request.onprogress = () => {
      for (const line of lines()) if (line.step) progress(line);
    };
    request.onload = () => {
      if (request.status !== 200) return reject(new Problem(refused(request)));
      const last = JSON.parse(request.responseText.trim().split("\n").at(-1));
      return last.answer ? resolve(last.answer) : reject(new Problem(last.problem || refused(request)));
    };
    request.onerror = () => reject(new Problem(refused(request)));
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);

    function lines() {
      const whole = request.responseText.lastIndexOf("\n") + 1;
      const found = request.responseText.slice(read, whole).split("\n").filter(Boolean).map((line) => JSON.parse(line));
      read = whole;
      return found;
    }
  });
}

function refused(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    const details = { zh: "装载中断了,什么都没有写入,或看历史里有没有。", en: "The load broke off: nothing was written, or the history has it." };
    return { title: "", status: request.status, details };
  }
}
