/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-companies.h: companies that can be looked up by their numbers, and how many times
 * each was asked for: a look-up takes some time, or for ever. Plain data; knows no HTTP and no
 * JSON.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *number;
  const char *name;
  const char *ape; /* (nullable) */
  const char *address;
  guint n_asked; /* how many times one is told to ask again; G_MAXUINT: always */
} GuichetSandboxCompany;

/* What a company does, and under which heading a directory prints it */
typedef struct
{
  const char *ape; /* NULL ends the table */
  const char *ape_name;
  gint64 code;
  const char *name;
} GuichetSandboxHeading;

extern const GuichetSandboxHeading guichet_sandbox_headings[];

typedef struct _GuichetSandboxCompanies GuichetSandboxCompanies;

GuichetSandboxCompanies *guichet_sandbox_companies_new (void);
void guichet_sandbox_companies_free (GuichetSandboxCompanies *self);
/* @company: (out) (nullable): %NULL: there is none. Returns: %FALSE: ask again */
gboolean guichet_sandbox_companies_look_up (GuichetSandboxCompanies *self,
                                            const char *service,
                                            const char *number,
                                            const GuichetSandboxCompany **company);

G_END_DECLS
