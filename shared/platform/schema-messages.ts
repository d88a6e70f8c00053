import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';

/** `zod/mini` knows no language: without this, every message is "Invalid input". */
z.config(english());
