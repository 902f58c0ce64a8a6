/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-argument.h: what somebody must supply before an operation on a domain goes
 * on. Plain data.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *key;  /* NULL ends the table */
  const char *type; /* "string" or "document" */
  const char *description;
  const char *comment; /* of an operation that wants it */
  gint64 minimum;      /* sizes; 0: none */
  gint64 maximum;
  const char *const *values;  /* (nullable): those that are accepted */
  const char *const *formats; /* (nullable): of documents */
  const char *template;       /* (nullable) */
  gboolean read_only;
} GuichetSandboxArgumentKind;

typedef struct
{
  const GuichetSandboxArgumentKind *kind;
  char *value; /* (nullable): not supplied yet */
} GuichetSandboxArgument;

const GuichetSandboxArgumentKind *guichet_sandbox_argument_kind_find (const char *key);
gboolean guichet_sandbox_argument_kind_takes (const GuichetSandboxArgumentKind *kind,
                                              const char *value);
GVariant *guichet_sandbox_model_argument (const GuichetSandboxArgument *argument);

G_END_DECLS
