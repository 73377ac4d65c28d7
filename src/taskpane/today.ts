/** Today's date on the machine's calendar, ISO. */
export function today(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Date and time on the machine's clock, ISO without a zone. */
export function localTime(now = new Date()): string {
  const parts = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0'));
  return `${today(now)}T${parts.join(':')}`;
}
