import type { Language, Text } from '../checklist/index.js';
import type { Parameters } from './finding.js';
import { visible } from './visible.js';

/** Longest value from a file, and longest text of our own, within a message. */
const MAX_VALUE = 60;
const MAX_TEXT = 400;

const placeholder = /\{([a-z][A-Za-z0-9]*(?:\.[a-z][a-z0-9]*)?)\}/g;

/** Names of the placeholders in a text, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1]!))];
}

/**
 * Puts the parameters into a text of the catalogue. Values come from files and are made safe to show;
 * braces inside a value are never taken as placeholders. A parameter that is not given shows as unknown,
 * since half a message helps more than none.
 */
export function fill(template: string, parameters: Parameters, language: Language): string {
  return template.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) return language === 'ja' ? '（不明）' : '(unknown)';
    if (typeof value === 'number') return grouped(value);
    return typeof value === 'string' ? visible(value, MAX_VALUE) : visible((value as Text)[language], MAX_TEXT);
  });
}

/** A number as people read it; thousands are set apart from five digits on, so that years stay whole. */
function grouped(value: number): string {
  const digits = String(value);
  return /^\d{5,}$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
}
