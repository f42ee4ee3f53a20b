/** How to connect: the address, the tokens, and an example each to copy. */

import { find, list, make, say, set } from "./dom.js";
import { quoted } from "./words.js";

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;
const COPIED = 2000;
const CLIENT = "My app 1.0";

const address = new URL(".", location.href).href.replace(/\/$/, "");
const host = location.hostname;
/** The client sends no tokens in clear text to another machine, unless it is told that it may. */
const isInsecure = location.protocol === "http:" && !LOCAL.test(host);

let tokens = null;
let shown = null;
let chosen = "python";

const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const text = (value) => JSON.stringify(value);

const SNIPPETS = {
  python: ({ client, access }) => `from mews_connector import Client

with Client(
    client_token=${text(client)},
    access_token=${text(access)},
    client=${text(CLIENT)},
    base_url=${text(address)},${isInsecure ? `\n    insecure_hosts={${text(host)}},` : ""}
) as mews:
    for block in mews.resource_blocks.get_all():
        print(block.name, block.start_utc)
`,
  curl: ({ client, access }) => {
    const body = { ClientToken: client, AccessToken: access, Client: CLIENT, Limitation: { Count: 10 } };
    return `curl ${shell(`${address}/api/connector/v1/resourceBlocks/getAll`)} \\
  -H 'Content-Type: application/json' \\
  -d ${shell(text(body))}
`;
  },
  docker: ({ client, access }) => `docker run --rm ${isInsecure ? `-e MEWS_INSECURE_HOSTS=${host}` : "--network host"} \\
  -e MEWS_BASE_URL=${address} \\
  -e MEWS_CLIENT=${shell(CLIENT)} \\
  -e MEWS_CLIENT_TOKEN=${shell(client)} \\
  -e MEWS_ACCESS_TOKEN=${shell(access)} \\
  your-image
`,
};

const NOTES = {
  python: "It prints the resource blocks of the hotel.",
  curl: "It returns the resource blocks of the hotel as JSON.",
  docker: isInsecure
    ? "The container has to reach this address. In it, Client.from_env() reads these variables."
    : "In the container, Client.from_env() reads these variables. Docker Desktop needs host networking to be enabled in its settings.",
};

/** Load the tokens, and make the buttons work. */
export async function prepareConnect() {
  for (const button of document.querySelectorAll("[data-snippet]")) {
    button.addEventListener("click", () => {
      chosen = button.dataset.snippet;
      update();
    });
  }
  find("#copy-snippet").addEventListener("click", () => copy(find("#copy-snippet"), find("#snippet").textContent));
  tokens = await (await fetch("page/tokens")).json();
  update();
}

/** Show the tokens of a property. */
export function connect({ property }) {
  shown = property;
  update();
}

function update() {
  if (!tokens || !shown) return;
  const covering = tokens.scopes.filter(({ properties }) => properties.includes(shown.id));
  const [own, ...portfolios] = covering.sort((one, other) => one.properties.length - other.properties.length);
  const values = [
    ["Address", address],
    ["Client token", tokens.client_token],
    [`Access token of ${quoted(shown.name)}`, own.access_token],
    ...portfolios.map((each) => [`Portfolio access token, ${each.properties.length} properties`, each.access_token]),
  ];
  list(find("#tokens"), values, ([name]) => name, createValue, updateValue);
  for (const button of document.querySelectorAll("[data-snippet]")) {
    set(button, "aria-pressed", String(button.dataset.snippet === chosen));
  }
  say(find("#snippet"), SNIPPETS[chosen]({ client: tokens.client_token, access: own.access_token }));
  say(find("#snippet-note"), NOTES[chosen]);
}

function createValue([name]) {
  const value = make("code");
  const button = make("button", { type: "button", class: "copy", "aria-label": `Copy: ${name}` }, "Copy");
  button.addEventListener("click", () => copy(button, value.textContent));
  return make("li", {}, make("span", { class: "muted" }, name), value, button);
}

const updateValue = (item, [, value]) => say(item.children[1], value);

async function copy(button, value) {
  const isCopied = await copied(value);
  say(button, isCopied ? "Copied" : "Not copied");
  say(find("#said"), isCopied ? "Copied" : "The browser did not let it be copied");
  setTimeout(() => say(button, "Copy"), COPIED);
}

/** Copy a text, also under an address at which browsers have no `navigator.clipboard`. */
async function copied(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = make("textarea", { class: "unseen", "aria-hidden": "true" });
    field.value = value;
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    focused.focus();
    return isCopied;
  }
}
