/** 913 for 910, 402 for 420: one digit is another one, or two beside each other are turned round. Short numbers are near by chance. */
export function isMistyped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false;
  const at = [...one].flatMap((sign, index) => (sign === other[index] ? [] : [index]));
  const [first = 0, second] = at;
  const isTurned = second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return at.length === 1 || (at.length === 2 && isTurned);
}
