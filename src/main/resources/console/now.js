// The board: whenever something has changed it is sent anew and swapped row by row, so that focus stays where it is.
// Seconds are counted here. Without this script the page is whole, and the link looks again.
(() => {
  const page = document.getElementById('now');
  const pause = document.getElementById('now-pause');
  const sound = document.getElementById('now-sound');
  const lost = document.getElementById('now-lost');
  const title = document.title.replace(/^\(\d+\) /, '');
  const sounding = 'ringround-sound';

  // Nothing is sent for longer than this only by a connection that has died without a word.
  const deadly = 75000;

  let stream = null;
  let heard = 0;
  let fetching = false;
  let paused = false;
  let drawn = performance.now();
  let audio = null;

  const board = () => document.getElementById('board');

  function wanted(children) {
    return new Set(Array.from(children, (child) => child.id).filter(Boolean));
  }

  // What has an id stays the same element, wherever it goes; what has none is matched by its place.
  function morph(old, fresh) {
    for (const name of old.getAttributeNames()) {
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const name of fresh.getAttributeNames()) {
      if (old.getAttribute(name) !== fresh.getAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
    }
    const staying = wanted(fresh.children);
    const known = new Map(Array.from(old.children).filter((child) => child.id).map((child) => [child.id, child]));
    let at = old.firstChild;
    const drop = () => {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    };
    for (const next of Array.from(fresh.childNodes)) {
      const same = next.id
        ? known.get(next.id)
        : at && !at.id && at.nodeType === next.nodeType && at.nodeName === next.nodeName ? at : null;
      if (!same) {
        old.insertBefore(next, at);
        continue;
      }
      while (at && at !== same && !staying.has(at.id)) drop();
      if (same === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(same, at);
      }
      if (same.nodeType === Node.ELEMENT_NODE) {
        morph(same, next);
      } else if (same.data !== next.data) {
        same.data = next.data;
      }
    }
    while (at) drop();
  }

  function draw(html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('board');
    if (!fresh) throw new Error('no board');
    const before = { ...board().dataset };
    const focused = document.activeElement;
    const within = board().contains(focused);
    morph(board(), fresh);
    drawn = performance.now();
    if (within && document.activeElement !== focused) {
      (focused.isConnected ? focused : board()).focus({ preventScroll: true });
    }
    const now = board().dataset;
    document.title = Number(now.waits) > 0 ? `(${now.waits}) ${title}` : title;
    if (Number(now.waiting) > Number(before.waiting) || Number(now.human) > Number(before.human)) chime();
  }

  // What is sent is newer than what was asked for before it came.
  async function refresh() {
    if (paused || fetching) return;
    fetching = true;
    const before = drawn;
    try {
      // Nobody has done anything: the session's idle time runs on.
      const headers = { 'ringround-by-itself': 'board' };
      const answer = await fetch(page.dataset.board, { headers, redirect: 'manual', cache: 'no-store' });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        // Signed out: the page itself leads to where one signs in.
        location.reload();
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      if (!paused && drawn === before) draw(html);
      lost.textContent = '';
    } catch (error) {
      lost.textContent = lost.dataset.text;
    } finally {
      fetching = false;
    }
  }

  function isDeaf() {
    return !stream || stream.readyState !== EventSource.OPEN;
  }

  // The first that is sent is the whole board as it is. Whoever is cut off, or sent away, finds out by asking.
  function listen() {
    if (stream && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource(page.dataset.live);
    heard = performance.now();
    stream.onopen = () => {
      heard = performance.now();
    };
    stream.onmessage = (event) => {
      heard = performance.now();
      draw(event.data);
      lost.textContent = '';
    };
    stream.onerror = () => refresh();
  }

  function leave() {
    if (stream) stream.close();
  }

  function isSounding() {
    return localStorage.getItem(sounding) === 'on';
  }

  // A browser opens few connections to one address: of pages that nobody looks at or hears, none is kept open.
  function attend() {
    if (!paused && (!document.hidden || isSounding())) {
      listen();
    } else {
      leave();
    }
  }

  function chime() {
    if (!audio || audio.state !== 'running') return;
    [660, 880].forEach((pitch, index) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const start = audio.currentTime + index * 0.18;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.15, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.17);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.18);
    });
  }

  // Browsers play nothing before somebody has touched the page.
  function allowSound() {
    if (!isSounding()) return;
    audio = audio || new AudioContext();
    audio.resume();
  }

  function swapLabel(button) {
    const shown = button.textContent;
    button.textContent = button.dataset.other;
    button.dataset.other = shown;
  }

  function clock(seconds) {
    const two = (figure) => String(figure).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  }

  function tick() {
    if (paused) return;
    const passed = (performance.now() - drawn) / 1000;
    for (const shown of board().querySelectorAll('[data-seconds]')) {
      shown.textContent = clock(Math.floor(Number(shown.dataset.seconds) + passed));
    }
  }

  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    swapLabel(pause);
    attend();
  });

  sound.hidden = false;
  if (isSounding()) swapLabel(sound);
  sound.addEventListener('click', () => {
    localStorage.setItem(sounding, isSounding() ? 'off' : 'on');
    swapLabel(sound);
    allowSound();
    if (isSounding()) chime();
  });
  document.addEventListener('pointerdown', allowSound);
  document.addEventListener('keydown', allowSound);

  document.addEventListener('visibilitychange', attend);
  setInterval(tick, 1000);
  // While nothing is sent, somebody has to look.
  setInterval(() => {
    if (performance.now() - heard > deadly) leave();
    attend();
    if (isDeaf() && (!document.hidden || isSounding())) refresh();
  }, 15000);
  attend();
})();
