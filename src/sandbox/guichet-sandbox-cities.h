/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-cities.h: cities and their post codes, for directory entries. Plain data.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *country; /* "fr"; NULL ends the table */
  const char *post_code;
  const char *name;
  const char *insee_code; /* (nullable): of France alone */
} GuichetSandboxCity;

extern const GuichetSandboxCity guichet_sandbox_cities[];

const GuichetSandboxCity *
guichet_sandbox_cities_find (const char *country, const char *post_code, const char *name);

G_END_DECLS
