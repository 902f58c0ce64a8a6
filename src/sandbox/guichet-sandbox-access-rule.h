/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-access-rule.h: “this method on these paths”, as granted to a consumer key.
 * Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *method; /* in capitals */
  char *path;   /* below the version; an asterisk stands for any text, also none */
} GuichetSandboxAccessRule;

GuichetSandboxAccessRule *guichet_sandbox_access_rule_new (const char *method, const char *path);
void guichet_sandbox_access_rule_free (GuichetSandboxAccessRule *rule);

gboolean guichet_sandbox_path_matches (const char *pattern, const char *path);
gboolean
guichet_sandbox_access_rules_cover (GPtrArray *rules, const char *method, const char *path);

G_END_DECLS
