import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './tables/*.ts',
  out: './migrations',
  schemaFilter: ['residents', 'appeals', 'e_democracy', 'services', 'gateway'],
});
