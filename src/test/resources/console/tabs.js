// Notes at each press of a key what had the focus, how that looked and whether it could be seen; judged once, at the end.
globalThis.tabs = (() => {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, audio[controls], [tabindex]:not([tabindex="-1"])';
  const SKIP = '.govuk-skip-link';
  const PARTS = [null, '::before', '::after'];
  const LEAST = 24;
  let stops = [];
  let wanted = [];
  let away = false;

  const named = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);

  // Of the circles that are one question one is enough: arrows lead to the others.
  const one = (element) =>
    element.type === 'radio'
      ? [...document.querySelectorAll('input[type=radio]')].find((each) => each.name === element.name && each.form === element.form)
      : element;

  // Where a mouse gets to: not what is off the sheet, and not what is not drawn.
  const isThere = (element) => {
    const box = element.getBoundingClientRect();
    return element.type !== 'hidden' && !element.disabled && element.checkVisibility({ visibilityProperty: true })
      && box.width > 0 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  };

  const outline = (style) =>
    style.outlineStyle === 'none' || style.outlineWidth === '0px' || style.outlineColor.endsWith(', 0)')
      ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;

  // Of a circle or a box its label draws what is seen.
  const look = (element) =>
    [element, ...(element.labels ?? [])].flatMap((each) => PARTS.map((part) => {
      const style = getComputedStyle(each, part);
      return [outline(style), style.boxShadow, style.backgroundColor, style.borderTopWidth, style.borderTopColor].join(' ');
    })).join('; ');

  const belongs = (element, hit) =>
    element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit));

  const seen = (element) => [...element.getClientRects()].some((box) => {
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < Math.min(box.width, LEAST) - 1 || bottom - top < Math.min(box.height, LEAST) - 1) {
      return false;
    }
    return [0.5, 0.1, 0.9].some((down) => [0.5, 0.1, 0.9].some((along) => {
      const hit = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
      return hit !== null && belongs(element, hit);
    }));
  });

  const note = () => {
    const element = document.activeElement;
    if (element === document.body) {
      // Out of the page: what comes next is its beginning.
      away = true;
      return;
    }
    // A field of several parts is several stops.
    if (element === stops.at(-1)?.element && !away) {
      return;
    }
    away = false;
    stops.push({ element, look: look(element), seen: seen(element) });
  };

  const top = () => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  };

  // Where there is one there is also something to get past.
  const hasHeader = () => document.querySelector('.rr-header') !== null;

  addEventListener('keydown', note, true);

  return {
    hasHeader,

    // From the top, with everything open that opens; how many stops there are to be.
    begin() {
      document.querySelectorAll('details').forEach((each) => { each.open = true; });
      top();
      wanted = [...new Set([...document.querySelectorAll(CONTROLS)].filter(isThere).map(one))];
      return wanted.length;
    },

    top,

    // Whether it has come to where it has been already.
    isRound() {
      note();
      return (wanted.length === 0 && away) || new Set(stops.map((stop) => stop.element)).size < stops.length;
    },

    faults() {
      document.activeElement.blur();
      const elements = stops.map((stop) => stop.element);
      const round = stops.filter((stop, at) => elements.indexOf(stop.element) === at);
      const reached = new Set(round.map((stop) => one(stop.element)));
      const backwards = round.filter((stop, at) =>
        at > 0 && stop.element.compareDocumentPosition(round[at - 1].element) & Node.DOCUMENT_POSITION_FOLLOWING);
      return [
        ...(hasHeader() && !elements[0].matches(SKIP) ? [`the first stop is ${named(elements[0])}`] : []),
        ...wanted.filter((each) => !reached.has(each)).map((each) => `out of reach by keyboard: ${named(each)}`),
        ...backwards.map((stop) => `out of turn: ${named(stop.element)}`),
        ...round.filter((stop) => !stop.seen).map((stop) => `has the focus and is not to be seen: ${named(stop.element)}`),
        ...round.filter((stop) => look(stop.element) === stop.look)
          .map((stop) => `looks no other with the focus: ${named(stop.element)}`),
      ];
    },

    // With the focus on what the skip link led to.
    astray() {
      const led = document.activeElement;
      return led.matches('main') ? [] : [`the skip link leads to ${named(led)}`];
    },
  };
})();
