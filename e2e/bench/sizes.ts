/** How large the organisation is that a run measures. */
export type Size = {
  name: string;
  applications: number;
  dependencies: number;
  componentVersions: number;
  people: number;
  departments: number;
};

export const sizes = {
  "10k": {
    name: "10k",
    applications: 10_000,
    dependencies: 200_000,
    componentVersions: 30_000,
    people: 5_000,
    departments: 60,
  },
  "100k": {
    name: "100k",
    applications: 100_000,
    dependencies: 5_000_000,
    componentVersions: 300_000,
    people: 50_000,
    departments: 200,
  },
} satisfies Record<string, Size>;
