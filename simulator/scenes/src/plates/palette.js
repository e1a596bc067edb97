/** Dark and light of the grounds a scene can stand on. */
export const SOILS = [
  ['#6d5638', '#a58a60'],
  ['#5b4b3a', '#8f7a5f'],
  ['#7a5a3c', '#b58f63'],
  ['#7c7466', '#a9a08e'],
  ['#8a7350', '#c3a878'],
  ['#6b4a35', '#94694a'],
];

export const STONES = [
  ['#77736b', '#b3aea2'],
  ['#8a7d6a', '#c6b79b'],
  ['#5d5f60', '#93928e'],
];

export const GREENS = [
  ['#4b5530', '#7d8350'],
  ['#66633c', '#9c9562'],
  ['#43542f', '#71834f'],
  ['#857b4c', '#b3a670'],
];

export const LEAVES = [
  ['#52663a', '#7d8a4e'],
  ['#40583a', '#667a4c'],
  ['#75703e', '#a39254'],
  ['#4a6350', '#6f8a66'],
];
