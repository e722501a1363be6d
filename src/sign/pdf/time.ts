/** D:20260401093000+09'00' → ISO 8601 in UTC; null where it is no time. ISO 32000-1 7.9.4 */
export function claimedTime(text: string | null): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(Z|[+-]\d{2})?'?(\d{2})?'?/.exec(
    text ?? "",
  );
  if (found === null) return null;
  const [
    ,
    year = "",
    month = "01",
    day = "01",
    hour = "00",
    minute = "00",
    second = "00",
    zone = "Z",
    rest = "00",
  ] = found;
  const offset = zone === "Z" ? "Z" : `${zone}:${rest}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
