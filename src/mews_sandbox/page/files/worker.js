/** One stream for all pages of a browser: HTTP/1.1 leaves it six connections, and each page would hold one. */

import { listen } from "./changes.js";

const ports = new Set();
let state = null;

listen(new URL("changes", self.location), (message) => {
  if (message.state) state = message;
  for (const port of ports) port.postMessage(message);
});

self.addEventListener("connect", ({ ports: [port] }) => {
  ports.add(port);
  if (state) port.postMessage(state);
  port.postMessage({ change: true });
});
