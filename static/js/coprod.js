// Makes a few things easier. Every page works without it.

// What is to be put right comes first, also where the address ends in #part and the browser leaves autofocus out.
const summary = document.querySelector('.govuk-error-summary')
if (summary) {
  summary.focus()
  summary.addEventListener('click', (event) => {
    const target = event.target.hash && document.getElementById(event.target.hash.slice(1))
    if (!target) return
    event.preventDefault()
    const group = target.closest('.govuk-form-group') || target
    group.scrollIntoView()
    target.focus({ preventScroll: true })
  })
}

// A second tap on a button sends nothing twice; after ten seconds, or back on the page, one may try again.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sending) {
    event.preventDefault()
    return
  }
  form.dataset.sending = 'yes'
  setTimeout(() => delete form.dataset.sending, 10000)
})
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sending
})

// Where one form holds several parts, the Enter key presses the button of the part in which one is.
document.addEventListener('keydown', (event) => {
  const part = event.key === 'Enter' && !event.isComposing && event.target.closest('input')?.closest('[data-part]')
  if (!part) return
  event.preventDefault()
  part.querySelector('button[formaction]').click()
})

// Whoever chooses “Another question” or “Some of them” is shown where to write or tap it.
const ASKS_MORE = ['other', 'some']
document.addEventListener('change', (event) => {
  const more = event.target.closest('.cp-four > li')?.querySelector('details')
  if (more && ASKS_MORE.includes(event.target.value)) more.open = true
})

// How much room is left in a text.
for (const area of document.querySelectorAll('textarea[data-most]')) {
  const room = document.getElementById(`${area.id}_room`)
  const voice = room.insertAdjacentElement('afterend', document.createElement('p'))
  voice.className = 'cp-hidden'
  voice.setAttribute('role', 'status')
  let pause
  const count = () => {
    const left = Number(area.dataset.most) - area.value.length
    room.classList.toggle('cp-room--over', left < 0)
    room.textContent = (left < 0 ? room.dataset.over : room.dataset.left).replace('%s', Math.abs(left))
  }
  area.addEventListener('input', () => {
    count()
    clearTimeout(pause)
    pause = setTimeout(() => (voice.textContent = room.textContent), 1000)
  })
  count()
}

// In forms that ask for it, what is typed stays in this tab until the form was sent and taken.
const store = (() => {
  try {
    return window.sessionStorage
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} } // a browser that keeps nothing for anybody
  }
})()
// Each form has a shelf of its own: sending one keeps what was typed into another. A page with something to put right
// has an address of its own, but its forms are sent to the same one.
const shelfOf = (form) => `kept:${new URL(form.getAttribute('action') || '', location).pathname}`
function sent() {
  return JSON.parse(store.getItem('sent') || '[]')
}
if (!document.querySelector('.govuk-error-summary, [data-not-saved]')) {
  for (const taken of [...sent(), 'sent']) store.removeItem(taken)
}
const keepers = document.querySelectorAll('form[data-keep]')
const wanted = 'textarea[name], input[type="text"][name]'
for (const form of keepers) {
  const shelf = shelfOf(form)
  const kept = JSON.parse(store.getItem(shelf) || '{}')
  for (const field of form.querySelectorAll(wanted)) {
    if (!field.value && kept[field.name]) field.value = kept[field.name]
  }
  form.addEventListener('input', () => {
    const typed = [...form.querySelectorAll(wanted)].map((field) => [field.name, field.value])
    store.setItem(shelf, JSON.stringify(Object.fromEntries(typed)))
  })
  form.addEventListener('submit', () => store.setItem('sent', JSON.stringify([...sent(), shelf])))
}
