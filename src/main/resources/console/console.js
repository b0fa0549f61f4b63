// What every page of the console does by itself: govuk-frontend's parts, and the warning before the session ends.
const own = document.querySelector('script[data-govuk]');
const { initAll } = await import(own.dataset.govuk);
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// A session in which nothing is done ends, and two minutes before that it is said. Another tab may have begun it anew meanwhile,
// so it is asked how long it still goes on; asking is not doing something.
const WARNING = 120;
const ending = document.querySelector('.rr-ending');

async function watchTheEnd() {
  const answer = await fetch(own.dataset.session, { headers: { 'ringround-by-itself': '1' } });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const { seconds } = await answer.json();
  ending.hidden = seconds > WARNING;
  setTimeout(watchTheEnd, Math.max(20, seconds - WARNING) * 1000);
}

if (ending && own.dataset.session) {
  watchTheEnd().catch(() => setTimeout(watchTheEnd, 60000));
}
