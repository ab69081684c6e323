import { makeBar } from "./bar.js";
import { replacePage } from "./replace-page.js";
import { showAsPrint } from "./views.js";
import { words } from "./words.js";

const { version: loadedVersion, lang } = document.querySelector("#khabar-preview").dataset;

// In a frame the page is one of the preview's own views, and the page around it has the bar.
if (window === top) start();
else if (location.search === "?khabar=print") showAsPrint();

function start() {
  const bar = makeBar(lang, words[lang]);
  let version = loadedVersion;
  let opened;
  let latest;
  let isReplacing = false;
  const showState = async (state) => {
    latest = state;
    if (isReplacing) return;
    if (String(state.version) !== version && state.mistakes.length === 0) {
      isReplacing = true;
      // Where the preview has ended, this fails; the next one sends its state when it is there.
      const shown = await replacePage().finally(() => {
        isReplacing = false;
      });
      if (shown === undefined) {
        location.reload();
        return;
      }
      version = shown;
      bar.showPageAgain();
      if (latest !== state) {
        await showState(latest);
        return;
      }
    }
    bar.showMistakes(state.mistakes);
    bar.showWarnings(state.warnings);
    bar.showRibbon(describe(state.withheld));
    const { lastSaved } = state;
    opened ??= lastSaved?.saved;
    if (lastSaved?.permalink === decodeURI(location.pathname)) bar.showSaved(undefined);
    else if (lastSaved?.saved !== opened) showOther(lastSaved);
  };
  const showOther = (lastSaved) => {
    // An editor stays on the page that is being read, unless "Follow saves" is on.
    if (lastSaved !== undefined && bar.follows) location.assign(lastSaved.permalink);
    else bar.showSaved(lastSaved);
  };
  listen(showState);
}

function describe(withheld) {
  if (withheld === undefined) return "";
  return withheld.reason === "draft" ? words[lang].draft : words[lang].embargo(withheld.until);
}

/**
 * Calls back with each state of the newspaper while the page is visible: a browser grants an origin six
 * connections, and a seventh tab would wait for ever. A page that becomes visible gets the state at once.
 */
function listen(onState) {
  let source;
  const update = () => {
    source?.close();
    if (document.hidden) return;
    const query = new URLSearchParams({ page: location.pathname });
    source = new EventSource(`/.khabar/events?${query}`);
    source.onmessage = ({ data }) => {
      onState(JSON.parse(data));
    };
  };
  document.addEventListener("visibilitychange", update);
  update();
}
