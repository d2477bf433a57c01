// A button that is pressed before the page is alive is not lost, nor is Ctrl+K: +layout.svelte has it pressed again.
{
  const presses = [];
  /** As components/Finder.svelte hears it. */
  const findsSomething = ({ key, ctrlKey, metaKey, shiftKey, altKey }) =>
    key?.toLowerCase() === "k" && (ctrlKey || metaKey) && !shiftKey && !altKey;
  const keep = (event) => {
    const isKey = event.type === "keydown";
    if (isKey ? !findsSomething(event) : !event.target.closest("button")) return;
    if (!isKey && event.target.closest("[data-boot]")) return;
    presses.push([event.target, event]);
    if (isKey || event.type === "click") event.preventDefault();
  };
  const kinds = ["pointerdown", "pointerup", "click", "keydown"];
  for (const kind of kinds) addEventListener(kind, keep, true);
  window.pressAgain = () => {
    for (const kind of kinds) removeEventListener(kind, keep, true);
    for (const [target, event] of presses.splice(0))
      target.dispatchEvent(new event.constructor(event.type, event));
  };
}
