// A button that is pressed before the page is alive is not lost: +layout.svelte has it pressed again.
{
  const presses = [];
  const keep = (event) => {
    if (!event.target.closest("button") || event.target.closest("[data-boot]")) return;
    presses.push([event.target, event]);
    if (event.type === "click") event.preventDefault();
  };
  const kinds = ["pointerdown", "pointerup", "click"];
  for (const kind of kinds) addEventListener(kind, keep, true);
  window.pressAgain = () => {
    for (const kind of kinds) removeEventListener(kind, keep, true);
    for (const [target, event] of presses.splice(0))
      target.dispatchEvent(new event.constructor(event.type, event));
  };
}
