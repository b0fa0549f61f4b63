// Saves what is typed into a request's note while it is typed. Without this the note has its button.
for (const form of document.querySelectorAll('form[data-note]')) {
  const state = form.querySelector('[role=status]');
  const field = form.querySelector('textarea');
  const pause = 1500;
  let waiting = 0;
  let saving = false;
  let saved = field.value;

  const tell = (word) => {
    state.textContent = form.dataset[word];
  };

  const save = async () => {
    if (saving || field.value === saved) {
      return;
    }
    saving = true;
    const typed = field.value;
    const body = new URLSearchParams(new FormData(form));
    body.set('quiet', '1');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: typed.length < 8000 });
      if (answer.status === 204) {
        saved = typed;
        tell('saved');
      } else {
        tell('failed');
      }
    } catch {
      tell('failed');
    }
    saving = false;
    if (field.value !== typed) {
      later();
    }
  };

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, pause);
  };

  field.addEventListener('input', () => {
    tell('saving');
    later();
  });
  field.addEventListener('blur', save);
  addEventListener('pagehide', save);
}
