'use strict';

// Moves the practice phones: asks the desk how they stand, shows it, and sends what is pressed. The words are the desk's.
(() => {
  const table = document.querySelector('.rr-practice');
  if (!table) {
    return;
  }
  const at = table.dataset.phones;
  const csrf = table.dataset.csrf;
  const aloud = document.getElementById('aloud');
  const lost = table.querySelector('[data-lost]');

  // Milliseconds between two looks: while something goes on, and while nothing does.
  const BUSY = 600;
  const QUIET = 1500;

  // Lines that a phone shows; older ones go.
  const SHOWN = 200;

  /* Sounds: tones of our own, and what the desk plays. */

  let sounds = null;

  // Frequencies in hertz, length in seconds.
  function tone(frequencies, length) {
    if (!aloud.checked) {
      return;
    }
    sounds = sounds || new AudioContext();
    if (sounds.state !== 'running') {
      // Until somebody presses something here, browsers keep quiet, and would sound all of it at once afterwards.
      sounds.resume();
      return;
    }
    const volume = sounds.createGain();
    volume.gain.value = 0.06;
    volume.connect(sounds.destination);
    for (const frequency of frequencies) {
      const wave = sounds.createOscillator();
      wave.frequency.value = frequency;
      wave.connect(volume);
      wave.start();
      wave.stop(sounds.currentTime + length);
    }
  }

  const ROWS = [697, 770, 852, 941];
  const COLUMNS = [1209, 1336, 1477];

  function keyTone(key) {
    const place = '123456789*0#'.indexOf(key);
    tone([ROWS[Math.floor(place / 3)], COLUMNS[place % 3]], 0.12);
  }

  /* Voices: one sentence after another, in the language it is in; where there is no voice for it, it is only shown. */

  const speech = window.speechSynthesis || null;
  if (speech) {
    // Asking for them makes browsers look for their voices.
    speech.getVoices();
  }
  const waiting = [];
  let speaking = null;
  let rate = 1;

  // As fast as the simulated network counts the time that its own voice takes.
  const LETTERS_PER_SECOND = 15;

  function voiceFor(language) {
    const wanted = language.toLowerCase();
    const voices = speech.getVoices();
    const named = (voice) => voice.lang.toLowerCase().replace('_', '-');
    return (
      voices.find((voice) => named(voice) === wanted) ||
      voices.find((voice) => named(voice).split('-')[0] === wanted.split('-')[0]) ||
      null
    );
  }

  function sayNext() {
    if (speaking || waiting.length === 0) {
      return;
    }
    const next = waiting.shift();
    const utterance = new SpeechSynthesisUtterance(next.text);
    const began = Date.now();
    utterance.voice = next.voice;
    utterance.lang = next.voice.lang;
    utterance.rate = rate;
    speaking = next;
    const done = () => {
      if (speaking === next) {
        speaking = null;
        sayNext();
      }
    };
    utterance.onend = () => {
      const meant = (next.text.length * 1000) / LETTERS_PER_SECOND;
      const took = Date.now() - began;
      if (speaking === next && next.text.length > 20 && took > 300) {
        rate = Math.min(1.6, Math.max(0.8, rate * Math.sqrt(took / meant)));
      }
      done();
    };
    utterance.onerror = done;
    speech.speak(utterance);
  }

  function say(phone, text, language) {
    if (!speech) {
      return;
    }
    const voice = voiceFor(language);
    if (voice) {
      waiting.push({ phone, text, voice });
      sayNext();
    } else if (speech.getVoices().length > 0) {
      phone.lacksVoice(language);
    }
  }

  function hush(phone) {
    for (let i = waiting.length - 1; i >= 0; i--) {
      if (waiting[i].phone === phone) {
        waiting.splice(i, 1);
      }
    }
    if (speaking && speaking.phone === phone) {
      speaking = null;
      speech.cancel();
      sayNext();
    }
  }

  /* Phones. */

  const CAN = {
    idle: ['ring'],
    rung: ['answer', 'hang-up'],
    dialling: ['hang-up'],
    listening: ['hang-up'],
    recorded: ['hang-up', 'talk'],
    talking: ['hang-up'],
  };

  class Phone {
    constructor(element) {
      this.element = element;
      this.id = Number(element.dataset.phone);
      this.heard = element.querySelector('[data-heard]');
      this.thread = element.querySelector('[data-thread]');
      this.state = 'idle';
      this.last = -1;
      this.texts = new Set();
      this.isFirst = true;
      this.isHere = false;
      this.sound = null;
      this.voiceless = new Set();
      this.sent = Promise.resolve();
      element.addEventListener('click', (event) => this.clicked(event));
      element.addEventListener('keydown', (event) => this.keyed(event));
      element.querySelector('.rr-phone__write').addEventListener('submit', (event) => this.writes(event));
    }

    clicked(event) {
      const button = event.target.closest('button');
      if (!button || button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      if (button.dataset.key) {
        this.presses(button.dataset.key);
      } else if (button.dataset.do) {
        this.does(button.dataset.do);
      }
    }

    keyed(event) {
      const isTyping = event.target.matches('input:not([type=checkbox]), textarea, select');
      if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !/^[0-9*#]$/.test(event.key)) {
        return;
      }
      event.preventDefault();
      this.presses(event.key);
    }

    does(what) {
      this.isHere = true;
      if (what === 'hang-up') {
        hush(this);
        this.silence();
      }
      const withheld = what === 'ring' && this.element.querySelector('[data-withheld]').checked;
      this.sends(what, withheld ? { withheld: 'on' } : {});
    }

    presses(key) {
      keyTone(key);
      if (CAN[this.state].includes('hang-up') && this.state !== 'rung' && this.state !== 'dialling') {
        this.isHere = true;
        hush(this);
        this.sends('keys', { keys: key });
      }
    }

    writes(event) {
      event.preventDefault();
      const body = event.target.querySelector('[name=body]');
      const text = body.value.trim();
      if (text) {
        body.value = '';
        this.sends('text', { body: text });
      }
    }

    // One after another, so that keys arrive in the order in which they were pressed.
    sends(what, fields) {
      this.sent = this.sent.then(async () => {
        try {
          const response = await fetch(`${at}/${this.id}/${what}`, {
            method: 'POST',
            body: new URLSearchParams({ csrf, ...fields }),
            redirect: 'manual',
          });
          if (response.status !== 204) {
            window.location.reload();
          }
        } catch {
          lost.hidden = false;
        }
        soon();
      });
    }

    show(now) {
      const before = this.state;
      this.state = now.state;
      this.element.dataset.now = now.state;
      const shown = this.element.querySelector('[data-state]');
      if (shown.textContent !== now.status) {
        shown.textContent = now.status;
      }
      for (const button of this.element.querySelectorAll('[data-do]')) {
        button.setAttribute('aria-disabled', String(!CAN[now.state].includes(button.dataset.do)));
      }
      if (now.state === 'idle' || now.state === 'talking') {
        this.silence();
      }
      if (now.state === 'idle' && before !== 'idle') {
        hush(this);
        this.isHere = false;
      }
      this.hears(now.lines);
      this.gets(now.texts);
      this.announces();
    }

    // What had happened before the page was opened is there to be read, and is not announced.
    announces() {
      if (this.isFirst) {
        this.isFirst = false;
        this.heard.setAttribute('aria-live', 'polite');
        this.thread.setAttribute('aria-live', 'polite');
      }
    }

    hears(lines) {
      for (const line of lines.filter((each) => each.id > this.last)) {
        this.last = line.id;
        if (!line.repeated) {
          this.adds(this.heard, this.written(line));
        }
        if (!this.isFirst && this.isHere && aloud.checked) {
          this.sounds(line);
        }
      }
    }

    written(line) {
      const element = document.createElement('p');
      element.textContent = line.text;
      if (line.voice) {
        element.lang = line.voice;
        element.className = 'rr-phone__said';
      }
      return element;
    }

    sounds(line) {
      if (line.voice) {
        say(this, line.text, line.voice);
      } else if (line.tone) {
        tone([1000], 0.4);
      } else if (line.sound) {
        this.silence();
        this.sound = new Audio(line.sound);
        this.sound.play().catch(() => this.silence());
      }
    }

    silence() {
      if (this.sound) {
        this.sound.pause();
        this.sound = null;
      }
    }

    lacksVoice(language) {
      if (!this.voiceless.has(language)) {
        this.voiceless.add(language);
        const element = document.createElement('p');
        element.className = 'rr-soft';
        element.textContent = table.dataset.noVoice;
        this.adds(this.heard, element);
      }
    }

    gets(texts) {
      for (const text of texts.filter((each) => !this.texts.has(each.id))) {
        this.texts.add(text.id);
        const element = document.createElement('p');
        element.className = text.mine ? 'rr-text rr-text--mine' : 'rr-text';
        const from = document.createElement('strong');
        from.textContent = text.from;
        element.append(from, ' ', ...text.parts.map(part));
        this.adds(this.thread, element);
      }
    }

    adds(where, element) {
      where.append(element);
      while (where.children.length > SHOWN) {
        where.firstElementChild.remove();
      }
      where.scrollTop = where.scrollHeight;
    }
  }

  function part(each) {
    if (!each.path) {
      return document.createTextNode(each.text);
    }
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = each.path;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = each.text;
    return link;
  }

  const phones = Array.from(table.querySelectorAll('[data-phone]'), (element) => new Phone(element));

  /* Looking. */

  let seen = '';
  let next = 0;
  let isLooking = false;

  function show(now) {
    const ids = now.phones.map((each) => each.id).join();
    if (ids !== phones.map((phone) => phone.id).join()) {
      window.location.reload();
      return;
    }
    now.phones.forEach((each, i) => phones[i].show(each));
  }

  async function look() {
    if (isLooking) {
      return;
    }
    isLooking = true;
    try {
      const response = await fetch(`${at}?seen=${seen}`, {
        headers: { 'ringround-by-itself': '1' },
        redirect: 'manual',
        cache: 'no-store',
      });
      lost.hidden = response.ok;
      if (response.status === 200) {
        const now = await response.json();
        show(now);
        seen = now.seen;
      } else if (response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status)) {
        window.location.reload();
        return;
      }
    } catch {
      lost.hidden = false;
    }
    isLooking = false;
    later(phones.every((phone) => phone.state === 'idle') ? QUIET : BUSY);
  }

  function later(milliseconds) {
    clearTimeout(next);
    next = setTimeout(look, milliseconds);
  }

  // What was pressed is seen soon; a look that is under way is followed by another one.
  function soon() {
    later(80);
  }

  setInterval(() => {
    if (phones.some((phone) => phone.state === 'rung')) {
      tone([400, 450], 0.4);
      setTimeout(() => tone([400, 450], 0.4), 600);
    }
  }, 3000);

  aloud.addEventListener('change', () => {
    if (!aloud.checked) {
      phones.forEach((phone) => {
        hush(phone);
        phone.silence();
      });
    }
  });

  table.hidden = false;
  look();
})();
