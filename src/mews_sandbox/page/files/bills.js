/** The bills of a property, by their state. */

import { opener } from "./details.js";
import { find, list, make, say } from "./dom.js";
import { money, quoted, spaced } from "./words.js";

const COLUMNS = ["Bill", "Account", "Total", "To pay"];

/** An amount without its currency, which stands above the table. */
const plain = (amount, currency) => money(amount, currency).replace(currency, "").trim();

/** Show the open and the closed bills. */
export function bills({ bills: found, currency }) {
  list(find("#bills"), found, ({ state }) => state, create, (group, { state, found: count, shown }) => {
    const [title, frame, more] = group.children;
    say(title, `${spaced(state)} (${count}), in ${currency}`);
    frame.hidden = count === 0;
    list(find("tbody", frame), shown, ({ id }) => id, createRow, (row, bill) => updateRow(row, bill, currency));
    say(more, count ? (count > shown.length ? `and ${count - shown.length} more` : "") : "None.");
  });
}

function create({ state }) {
  const head = make("tr", {}, ...COLUMNS.map((name) => make("th", { scope: "col" }, name)));
  const table = make("table", {}, make("thead", {}, head), make("tbody"));
  const scroll = make("div", { class: "scroll", role: "group", "aria-label": `${spaced(state)} bills`, tabindex: "0" }, table);
  return make("div", {}, make("h3"), make("div", { class: "frame" }, scroll), make("p", { class: "muted" }));
}

function createRow(bill) {
  const account = { kind: bill.account_kind, id: bill.account_id, text: quoted(bill.account) };
  const cells = [make("td", {}, opener(account)), make("td"), make("td")];
  return make("tr", {}, make("th", { scope: "row" }, opener({ kind: "bills", id: bill.id, text: "" })), ...cells);
}

function updateRow(row, bill, currency) {
  const [name, account, total, toPay] = row.children;
  say(name.firstElementChild, quoted(bill.name || "Bill without a name"));
  say(account.firstElementChild, quoted(bill.account || "Account"));
  say(total, plain(bill.total, currency));
  say(toPay, plain(bill.to_pay, currency));
}
