/** The page: asks for what it shows, whenever that has changed, and shows it. */

import { availability } from "./availability.js";
import { bills } from "./bills.js";
import { listen } from "./changes.js";
import { connect as showTokens, prepareConnect } from "./connect.js";
import { prepareDetails, refreshDetails } from "./details.js";
import { find, list, make, say, set } from "./dom.js";
import { faults, prepareFaults } from "./faults.js";
import { requests } from "./requests.js";
import { rooms } from "./rooms.js";
import { withArrowKeys } from "./roving.js";
import { withShadows } from "./shadows.js";
import { showNow, timeline } from "./timeline.js";
import { today } from "./today.js";
import { formatter, quoted, spaced } from "./words.js";

const DAY = 86_400_000;
const LEAST_PAUSE = 150;
const LONGEST_WAIT = 10_000;
const BETWEEN_NEWS = 3000;
const LONGEST_CHOICE = 60;

const query = new URLSearchParams(location.search);
const form = find("#window");

let glance = null;
let told = 0;
let ahead = 0;
let isWanted = false;
let isBusy = false;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ask and show, never twice at once, and for a quarter of the time at most however much changes. */
async function refresh() {
  isWanted = true;
  if (isBusy) return;
  isBusy = true;
  while (isWanted && !document.hidden) {
    isWanted = false;
    const began = performance.now();
    await ask();
    await pause(Math.max(LEAST_PAUSE, 3 * (performance.now() - began)));
  }
  isBusy = false;
}

async function ask() {
  let answer;
  try {
    answer = await fetch(`page/glance?${query}`, { signal: AbortSignal.timeout(LONGEST_WAIT) });
  } catch {
    return; // The state of the connection says it, and the next change asks again.
  }
  const body = await answer.json();
  say(find("#problem"), answer.ok ? "" : body.Message);
  set(find("#problem"), "hidden", answer.ok ? "" : null);
  if (answer.ok) show(body);
  // A sandbox that was started again may have another hotel.
  else if (query.has("property")) askFor({ property: "", state: "" });
}

function show({ now, glance: seen }) {
  const before = glance;
  glance = seen;
  told = Date.parse(now);
  ahead = told - Date.now();
  fill();
  showTokens(glance);
  today(glance);
  rooms(glance, query.get("state"), (state) => askFor({ state: state === query.get("state") ? "" : state }));
  timeline(glance);
  availability(glance);
  bills(glance);
  faults(glance);
  requests(glance);
  refreshDetails(glance);
  withShadows();
  tick();
  tell(before);
}

function fill() {
  const { property, days } = form.elements;
  list(property, glance.properties, ({ id }) => id, ({ id, name, time_zone: zone }) => {
    return make("option", { value: id }, `${quoted(name, LONGEST_CHOICE)} (${zone})`);
  }, () => {});
  property.value = glance.property.id;
  if (query.has("days")) days.value = query.get("days");
  if (document.activeElement !== form.elements.first) form.elements.first.value = glance.days[0];
  if (document.activeElement !== form.elements.find) form.elements.find.value = query.get("find") ?? "";
  form.elements.deleted.checked = query.has("deleted");
}

/** Show the time, and where it is on the timeline. */
function tick() {
  if (!glance) return;
  const now = glance.is_real ? Date.now() + ahead : told;
  const { time_zone: zone } = glance.property;
  const time = find("#clock time");
  set(time, "datetime", new Date(now).toISOString());
  say(time, formatter(zone, { dateStyle: "medium", timeStyle: "medium" }).format(now));
  say(find("#clock span"), glance.is_real ? zone : `${zone}, standing still`);
  showNow(place(now, zone));
}

/** Where an instant is among the days shown, in days, or null if it is not. */
function place(now, zone) {
  const parts = formatter(zone, { hour: "numeric", minute: "numeric", hourCycle: "h23" }).formatToParts(now);
  const value = (type) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const at = glance.days.indexOf(glance.today);
  return at < 0 ? null : at + (value("hour") + value("minute") / 60) / 24;
}

const news = new Map();
let telling = null;

/** Tell who does not see the page which rooms have changed: seldom, and in few words. */
function tell(before) {
  if (before?.property.id !== glance.property.id) return;
  const states = new Map(before.rooms.map((room) => [room.id, room.occupancy]));
  for (const room of glance.rooms) {
    if (states.has(room.id) && states.get(room.id) !== room.occupancy) news.set(room.name, room.occupancy);
  }
  if (news.size && !telling) telling = setTimeout(announce, telling === null ? 0 : BETWEEN_NEWS);
}

function announce() {
  const [[name, occupancy]] = news;
  const others = news.size > 1 ? `, and ${news.size - 1} more rooms have changed` : "";
  say(find("#said"), `Room ${quoted(name)} is now: ${spaced(occupancy)}${others}`);
  news.clear();
  telling = 0;
}

/** Show something else, and let the address say so. */
function askFor(changes) {
  if (!("offset" in changes)) query.delete("offset");
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  history.replaceState(null, "", `?${query}`);
  refresh();
}

function connect() {
  const tellState = ({ state, seconds, change }) => {
    if (change) refresh();
    if (!state) return;
    const connection = find("#connection");
    set(connection, "data-state", state);
    // Not in the text, which a screen reader would read out again with each try.
    set(connection, "title", state === "live" ? null : `Next try in ${seconds} s`);
    say(connection, state === "live" ? "Live" : "Connection lost, trying again");
  };
  const alone = () => listen("page/changes", tellState);
  if (!window.SharedWorker) {
    alone();
    return;
  }
  const worker = new SharedWorker("page/worker.js", { type: "module" });
  worker.addEventListener("error", alone, { once: true });
  worker.port.addEventListener("message", ({ data }) => tellState(data));
  worker.port.start();
}

function prepare() {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target: { name, type, checked, value } }) => {
    if (name === "property") query.delete("state");
    askFor({ [name]: type === "checkbox" && !checked ? "" : value });
  });
  for (const button of form.querySelectorAll("[data-days]")) {
    button.addEventListener("click", () => {
      const by = Number(button.dataset.days) * glance.days.length * DAY;
      const first = new Date(Date.parse(`${glance.days[0]}T00:00:00Z`) + by);
      askFor({ first: by ? first.toISOString().slice(0, 10) : "" });
    });
  }
  for (const button of document.querySelectorAll("[data-page]")) {
    button.addEventListener("click", () => {
      const offset = glance.offset + Number(button.dataset.page) * glance.page_size;
      if (offset >= 0 && offset < glance.found) askFor({ offset: offset || "" });
    });
  }
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  setInterval(tick, 1000);
  withArrowKeys(find("#timeline .board"));
  withArrowKeys(find("#rooms"));
  prepareDetails();
}

prepare();
// The hotel can be seen without the form and the tokens.
await Promise.allSettled([prepareFaults(), prepareConnect()]);
connect();
