import { makeElement } from "./make-element.js";
import { views } from "./views.js";

/** The editor's settings, kept while the tab is open, also where a page is loaded again. */
const settings = {
  get: (key) => sessionStorage.getItem(`khabar-${key}`) ?? "",
  set: (key, value) => {
    sessionStorage.setItem(`khabar-${key}`, value);
  },
};

/**
 * Adds the preview's bar to the page: buttons for the views of the page, the article last saved, mistakes
 * and warnings.
 *
 * @returns functions that show the state of the newspaper, each time it changes
 */
export function makeBar(lang, words) {
  const dialog = makeDialog(lang, words);
  const viewButtons = makeViewButtons(words, dialog);
  const follow = makeElement("input", {
    type: "checkbox",
    checked: settings.get("follow") === "yes",
  });
  follow.addEventListener("change", () => {
    settings.set("follow", follow.checked ? "yes" : "");
  });
  const controls = makeElement(
    "div",
    { id: "controls", className: "controls" },
    makeElement("a", { href: "/.khabar/latest" }, words.latest),
    ...viewButtons,
    makeElement("label", {}, follow, words.follow),
  );
  const saved = makeElement("p", { role: "status", className: "saved" });
  const bar = makeElement(
    "aside",
    { "aria-label": words.preview },
    saved,
    controls,
    makeToggle(words, controls),
  );
  const mistakes = makeElement("div", { role: "alert" });
  const warnings = makeElement("div", { role: "status" });
  const ribbon = makeElement("div", { role: "status" });
  attach(lang, words, "prepend", ribbon);
  const dock = makeElement("div", { className: "dock" }, bar, warnings, mistakes);
  attach(lang, words, "append", dock, dialog.element);
  keepClear(dock);
  dialog.open(settings.get("view"));

  return {
    get follows() {
      return follow.checked;
    },
    showPageAgain: () => {
      dialog.open(settings.get("view"));
    },
    showMistakes: createOverlay(mistakes, "khabar-mistakes", lang, words.mistakes, words.hide),
    showWarnings: createOverlay(warnings, "khabar-warnings", lang, words.warnings, words.hide),
    showRibbon: (text) => {
      const isShown = ribbon.textContent === text;
      if (isShown) return;
      ribbon.replaceChildren(
        ...(text === "" ? [] : [makeElement("p", { id: "khabar-ribbon" }, text)]),
      );
    },
    showSaved: (article) => {
      // A save is announced once.
      if (saved.dataset.save === String(article?.saved)) return;
      saved.dataset.save = String(article?.saved);
      saved.replaceChildren();
      if (article === undefined) return;
      const { id, title, permalink } = article;
      const link = makeElement("a", { href: permalink, title }, words.show);
      saved.append(words.saved(id), link);
    },
  };
}

/** Adds elements to the page in a shadow root: neither style reaches the other. */
function attach(lang, { dir }, where, ...elements) {
  const host = makeElement("div", { "data-khabar-preview": "", lang, dir, hidden: true });
  const style = makeElement("link", { rel: "stylesheet", href: "/.khabar/bar.css" });
  style.addEventListener("load", () => {
    host.hidden = false;
  });
  host.attachShadow({ mode: "open" }).append(style, ...elements);
  document.body[where](host);
}

function makeToggle({ preview }, controls) {
  const toggle = makeElement("button", { type: "button", "aria-controls": controls.id }, preview);
  const set = (isOpen) => {
    controls.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  // Where there is no room beside the text, the open bar would lie over it.
  const usual = matchMedia("(min-width: 80rem)").matches ? "yes" : "no";
  set((settings.get("open") || usual) === "yes");
  toggle.addEventListener("click", () => {
    set(controls.hidden);
    settings.set("open", controls.hidden ? "no" : "yes");
  });
  return toggle;
}

function makeViewButtons(words, dialog) {
  return Object.keys(views).map((name) => {
    const button = makeElement("button", { type: "button" }, words.views[name]);
    button.addEventListener("click", () => {
      dialog.open(name);
    });
    return button;
  });
}

function makeDialog(lang, words) {
  const close = makeElement("button", { type: "button" }, words.close);
  const title = makeElement("h2", { id: "view" });
  const content = makeElement("div", { className: "view", tabIndex: 0 });
  content.setAttribute("aria-labelledby", title.id);
  content.setAttribute("role", "region");
  const head = makeElement("header", {}, title, close);
  const element = makeElement("dialog", { "aria-labelledby": title.id, lang }, head, content);
  close.addEventListener("click", () => {
    element.close();
  });
  element.addEventListener("close", () => {
    settings.set("view", "");
    content.replaceChildren();
  });
  return {
    element,
    open: (name) => {
      if (!Object.hasOwn(views, name)) return;
      settings.set("view", name);
      title.textContent = words.views[name];
      content.replaceChildren(...views[name](words));
      element.dataset.view = name;
      if (!element.open) element.showModal();
    },
  };
}

/** Returns a function that shows messages over the page, until there are none or the editor hides them. */
function createOverlay(region, id, lang, count, hide) {
  return (messages) => {
    const text = messages.join("\n\n");
    if (region.dataset.text === text) return;
    region.dataset.text = text;
    region.replaceChildren();
    if (messages.length === 0) return;
    const button = makeElement("button", { type: "button" }, hide);
    button.addEventListener("click", () => {
      region.replaceChildren();
    });
    const head = makeElement("header", {}, makeElement("h2", {}, count(messages.length)), button);
    // Each message begins with a path, and so runs from left to right; it isolates what does not.
    const list = makeElement("pre", { dir: "ltr", lang, tabIndex: 0 }, text);
    region.append(makeElement("section", { id }, head, list));
  };
}

/** Lets the page be scrolled until its last line stands above the bar. */
function keepClear(dock) {
  new ResizeObserver(() => {
    document.documentElement.style.paddingBlockEnd = `${dock.offsetHeight}px`;
  }).observe(dock);
}
