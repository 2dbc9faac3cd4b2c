// The plan as a grid of days: drag a publication to another day, or move it with Shift and the arrow keys.

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const made = (tag, name, text) => {
  const element = document.createElement(tag);
  element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

const daysFrom = (day, steps) => {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + steps);
  return moved.toISOString().slice(0, 10);
};

const publication = (item, day, send) => {
  const button = made("button", `item ${item.outcome}`);
  button.type = "button";
  button.draggable = item.movable;
  button.dataset.id = item.id;
  button.setAttribute("aria-label", item.said);
  button.append(made("span", "shape", item.shape), made("span", "network", item.network));
  button.append(made("span", "text", item.text));
  button.addEventListener("click", () => send("opened", { id: item.id }));
  if (!item.movable) return button;
  button.setAttribute("aria-keyshortcuts", "Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown");
  button.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", item.id));
  button.addEventListener("keydown", (event) => {
    const steps = event.shiftKey ? STEPS[event.key] : undefined;
    if (steps === undefined) return;
    event.preventDefault();
    send("moved", { id: item.id, day: daysFrom(day, steps) });
  });
  return button;
};

const cell = (day, send) => {
  const names = ["day", day.inside ? "" : "outside", day.today ? "today" : "", day.items.length ? "" : "empty"];
  const box = made("div", names.filter(Boolean).join(" "));
  box.setAttribute("role", "gridcell");
  const label = made("div", "label");
  label.append(made("span", "weekday", day.weekday), made("span", "number", day.number));
  box.append(label, ...day.items.map((item) => publication(item, day.iso, send)));
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    send("moved", { id: event.dataTransfer.getData("text/plain"), day: day.iso });
  });
  return box;
};

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".plan") ?? made("div", "plan");
  if (!root.isConnected) parentElement.append(root);
  const held = root.contains(root.getRootNode().activeElement) ? root.getRootNode().activeElement.dataset.id : undefined;

  const head = made("div", "row head");
  head.setAttribute("aria-hidden", "true");
  head.append(...data.weekdays.map((name) => made("div", "weekday", name)));
  const grid = made("div", "grid");
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-label", data.label);
  for (let place = 0; place < data.days.length; place += 7) {
    const row = made("div", "row");
    row.setAttribute("role", "row");
    row.append(...data.days.slice(place, place + 7).map((day) => cell(day, setTriggerValue)));
    grid.append(row);
  }
  root.replaceChildren(head, grid);
  if (held) root.querySelector(`[data-id="${held}"]`)?.focus();
}
