/**
 * The page's side of actors-embed/1. It speaks only to the window around its frame, only when that is of an origin on the
 * organisation's list, and only to that origin; what it tells is what the server wrote into the page.
 */
const PROTOCOL = "actors-embed/1";
const STEP = 2;

const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="actors-embed"]'));
if (meta && parent !== window) listen(JSON.parse(meta.content));

/** @param {{ origins: string[], step: string, events: { type: string }[], close: string, leave: string }} page */
function listen(page) {
  const allowed = page.origins.length > 0 ? page.origins : [location.origin];
  addEventListener("message", function hello(event) {
    const data = event.data;
    if (event.source !== parent || !allowed.includes(event.origin)) return;
    if (data?.protocol !== PROTOCOL || data.type !== "hello" || typeof data.id !== "string") return;
    removeEventListener("message", hello);
    const send = (/** @type {string} */ type, /** @type {object} */ detail = {}) =>
      parent.postMessage({ ...detail, protocol: PROTOCOL, id: data.id, type }, event.origin);
    send("ready", { title: document.title, close: page.close });
    send("step", { name: page.step });
    for (const happened of page.events) send(happened.type, happened);
    fill(data.prefill);
    watch(page, data.mode === "dialog", send);
  });
}

/**
 * @param {{ leave: string }} page
 * @param {boolean} isDialog
 * @param {(type: string, detail?: object) => void} send
 */
function watch(page, isDialog, send) {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  document.documentElement.toggleAttribute("data-fitted", true);
  let height = 0;
  new ResizeObserver(() => {
    // Of what is in the page, never of the frame, or each would follow the other.
    const now = Math.ceil(main.getBoundingClientRect().height);
    if (Math.abs(now - height) >= STEP) send("resize", { height: (height = now) });
  }).observe(main);
  const form = document.querySelector("form[data-prefill]");
  form?.addEventListener("submit", (event) => event.defaultPrevented || send("submitting"));
  if (!isDialog) return;
  form?.addEventListener("input", () => send("dirty", { leave: page.leave }), { once: true });
  addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && send("close"));
}

/**
 * What the site knows of its visitor is filled in where nothing stands; it is seen, can be changed, and is never sent by itself.
 * @param {unknown} values
 */
function fill(values) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-prefill]"));
  if (!form || typeof values !== "object" || !values) return;
  for (const [name, value] of Object.entries(values)) {
    if (!/^(name|email|phone|notes|q\..+)$/.test(name) || typeof value !== "string") continue;
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) field.checked ||= field.value === value;
      else if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && !field.value)
        field.value = value.slice(0, Math.max(0, field.maxLength) || 500);
    }
  }
}
