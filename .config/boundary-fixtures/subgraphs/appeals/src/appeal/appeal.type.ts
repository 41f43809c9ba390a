export type Appeal = { readonly id: string };
