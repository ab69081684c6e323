import { makeBar } from "./bar.js";
import { showAsPrint } from "./show-as-print.js";
import { words } from "./words.js";

const { version, lang } = document.querySelector("#khabar-preview").dataset;

// In a frame the page is one of the preview's own views, and the page around it has the bar.
if (window === top) start();
else if (location.search === "?khabar=print") showAsPrint();

function start() {
  const bar = makeBar(lang, words[lang]);
  let opened;
  const take = (state) => {
    if (String(state.version) !== version && state.mistakes.length === 0) {
      location.reload();
      return;
    }
    bar.showMistakes(state.mistakes);
    bar.showWarnings(state.warnings);
    bar.showRibbon(describe(state.withheld));
    const { lastSaved } = state;
    opened ??= lastSaved?.saved;
    const isNew = lastSaved !== undefined && lastSaved.saved !== opened;
    if (!isNew || lastSaved.permalink === decodeURI(location.pathname)) return;
    // Nobody is taken from a page that is being read, unless asked for.
    if (bar.follows) location.assign(lastSaved.permalink);
    else bar.showSaved(lastSaved);
  };
  listen(take);
}

function describe(withheld) {
  if (withheld === undefined) return "";
  return withheld.reason === "draft" ? words[lang].draft : words[lang].embargo(withheld.until);
}

/**
 * Hears of changes while the page is in sight: a browser grants a place six connections, and a tab
 * more would wait for ever. What was missed is told at once when the page is looked at again.
 */
function listen(take) {
  let source;
  const update = () => {
    source?.close();
    if (document.hidden) return;
    const query = new URLSearchParams({ page: location.pathname });
    source = new EventSource(`/.khabar/events?${query}`);
    source.onmessage = ({ data }) => {
      take(JSON.parse(data));
    };
  };
  document.addEventListener("visibilitychange", update);
  update();
}
