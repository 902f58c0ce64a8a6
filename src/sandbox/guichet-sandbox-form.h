/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-form.h: what a form sends, in a query or in a body; a name may come several
 * times. Pure.
 */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *value;
} GuichetSandboxField;

GPtrArray *guichet_sandbox_form_parse (const char *text, gssize size);
GPtrArray *guichet_sandbox_form_parse_body (SoupServerMessage *message);
const char *guichet_sandbox_form_get (GPtrArray *form, const char *name);
gboolean guichet_sandbox_form_wants_json (SoupServerMessage *message);

G_END_DECLS
