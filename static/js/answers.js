// Reads questions out, and keeps a shared device clean. Every page of the survey works without it.
const HANDED_ON = '/answers/tablet/'

// A page that one comes back to shows nothing of what was answered: the copy that a browser keeps is emptied.
addEventListener('pagehide', (event) => {
  if (event.persisted) document.body.replaceChildren()
})
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

// On a shared device the address stays the same from one person to the next, so there is no page to go back to.
const isShared = () => location.pathname === HANDED_ON

async function show(address, form, button) {
  const body = form && new URLSearchParams(new FormData(form, button))
  const answer = await fetch(address, { method: form ? 'POST' : 'GET', body, cache: 'no-store' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  document.body.replaceChildren(...page.body.children)
  scrollTo(0, 0)
  const first = document.querySelector('[autofocus]') || document.getElementById('main')
  first.focus()
  offerToRead()
}

document.addEventListener('submit', (event) => {
  if (!isShared()) return
  event.preventDefault()
  const form = event.target
  if (form.dataset.sending) return
  form.dataset.sending = 'yes'
  const address = event.submitter?.getAttribute('formaction') || form.getAttribute('action')
  show(address, form, event.submitter).catch(() => delete form.dataset.sending)
})

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]')
  if (!isShared() || !link || new URL(link.href).pathname !== HANDED_ON) return
  event.preventDefault()
  location.replace(HANDED_ON)
})

// Reading out, with a voice that is on the device itself: what stands here goes to no other company.
const voice = () => {
  const language = document.documentElement.lang.slice(0, 2)
  const local = window.speechSynthesis?.getVoices().filter((one) => one.localService) ?? []
  return local.find((one) => one.lang.slice(0, 2) === language)
}

function read(part) {
  speechSynthesis.cancel()
  const words = [...part.querySelectorAll('h1, legend, p, label, .govuk-hint')]
    .filter((one) => !one.querySelector('h1, p, label'))
    .map((one) => one.textContent.trim().replace(/\s+/g, ' '))
  const speech = new SpeechSynthesisUtterance(words.filter(Boolean).join('. '))
  speech.voice = voice()
  speech.lang = speech.voice.lang
  speech.rate = 0.9
  speechSynthesis.speak(speech)
}

function offerToRead() {
  if (!voice()) return
  for (const part of document.querySelectorAll('[data-read]:not(:has(> .cp-read))')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary cp-read'
    button.textContent = part.dataset.read
    button.addEventListener('click', () => (speechSynthesis.speaking ? speechSynthesis.cancel() : read(part)))
    part.prepend(button)
  }
}
offerToRead()
window.speechSynthesis?.addEventListener?.('voiceschanged', offerToRead)
addEventListener('pagehide', () => window.speechSynthesis?.cancel())
