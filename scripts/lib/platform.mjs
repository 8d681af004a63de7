// The platforms that VS Code has packages for.

/** By their names in the marketplace. */
export const targets = [
  'win32-x64',
  'win32-arm64',
  'linux-x64',
  'linux-arm64',
  'alpine-x64',
  'alpine-arm64',
  'darwin-x64',
  'darwin-arm64',
];

/** The platform of this machine. Linux with another C library than glibc is called alpine. */
export function ownTarget() {
  const glibc = process.report?.getReport().header.glibcVersionRuntime;
  const system = process.platform === 'linux' && !glibc ? 'alpine' : process.platform;
  return `${system}-${process.arch}`;
}
