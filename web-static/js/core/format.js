/** How numbers, money, dates and shares are written in a language. Pure. */

import { LANGUAGE_TAGS } from './i18n.js';

const DAY = 86_400_000;

/** Whole days from one ISO date to another; negative where `to` is earlier. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The last day of a month so many before that of an ISO date; with 0 the date itself. */
export function monthsBefore(date, months) {
  if (months === 0) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - months, 0)).toISOString().slice(0, 10);
}

/** The paper of a reader's country, by the tag of their browser's language: `Letter` in North America, else `A4`. */
export const paperOf = (tag) => (/-(US|CA|MX|PH)$/i.test(tag ?? '') ? 'Letter' : 'A4');

function money(tag, currency, options) {
  try {
    return new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options });
  } catch {
    const plain = new Intl.NumberFormat(tag, options);
    return { format: (value) => `${plain.format(value)} ${currency}` };
  }
}

/**
 * Formatters for a language and the reporting currency.
 *
 * @returns {{number, money, moneyFull, percent, score, date, shortDate, dateTime, ago, list}} functions; each gives '–' for null
 */
export function formatter(language, currency) {
  const tag = LANGUAGE_TAGS[language];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const strength = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const short = money(tag, currency, { notation: 'compact', maximumSignificantDigits: 3 });
  const full = money(tag, currency, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'long' });
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  const some = (write) => (value) => (value === null || value === undefined ? '–' : write(value));
  const day = (value) => new Date(`${value}T00:00:00Z`);
  return Object.freeze({
    number: some((value) => number.format(value)),
    strength: some((value) => strength.format(value)),
    money: some((value) => short.format(value)),
    moneyFull: some((value) => full.format(value)),
    percent: some((value) => percent.format(value)),
    score: some((value) => number.format(Math.round(value))),
    date: some((value) => date.format(day(value))),
    shortDate: some((value) => shortDate.format(day(value))),
    dateTime: some((value) => moment.format(new Date(value))),
    ago: (value, today) => (value ? ago(relative, daysBetween(value, today)) : '–'),
    list: (names) => list.format(names),
    currency,
  });
}

/** "today", "12 days ago", "5 months ago", "2 years ago": the largest unit that is at least two. */
function ago(relative, days) {
  if (days < 60) return relative.format(-days, 'day');
  if (days < 730) return relative.format(-Math.round(days / 30.44), 'month');
  return relative.format(-Math.round(days / 365.25), 'year');
}

/**
 * How an amount is told where no revenue is on record and every account counts as one.
 *
 * @param {number} accounts how many accounts' worth
 * @returns {{share: number}|{count: number}} a share of one account, 0 to 1, or a number of accounts to one decimal
 */
export function worthOf(accounts) {
  const percent = Math.round(accounts * 100);
  return percent > 0 && percent < 100 ? { share: percent / 100 } : { count: Math.round(accounts * 10) / 10 };
}
