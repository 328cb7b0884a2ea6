/** What went wrong, as a sentence and what to do about it; the server's own words, in English, where the sentence cannot say it all. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';

const KNOWN = { 0: 'offline', 400: 'bad', 401: 'signIn', 403: 'forbidden', 404: 'notFound', 503: 'busy' };

export function problemView(ctx, problem, retry) {
  const { t } = ctx;
  const kind = KNOWN[problem.status] ?? 'other';
  return html`<section class="problem" role="alert">
    ${icon('warning')}
    <h1 tabindex="-1" id="title">${t(`frame.problem.${kind}.title`)}</h1>
    <p>${t(`frame.problem.${kind}.text`, { id: ctx.state.id })}</p>
    ${problem.detail && ['bad', 'other'].includes(kind) ? html`<p class="muted" lang="en"><bdi>${problem.detail}</bdi></p>` : nothing}
    <p class="actions">
      <button type="button" class="button primary" @click=${retry}>${t('frame.retry')}</button>
      <a class="button" href=${ctx.link({ view: 'home', asOf: null })}>${t('frame.backHome')}</a>
    </p>
  </section>`;
}
