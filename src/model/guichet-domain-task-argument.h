/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-argument.h: something that an operation on a domain name asks for: a code, a
 * document, a corrected value. Plain values.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *key;         /* "validationToken" */
  char *type;        /* OVHcloud's word, any */
  char *description; /* (nullable): OVHcloud's words */
  char *template;    /* (nullable) */
  char *value;       /* "" for none */
  gboolean is_read_only;
  GStrv accepted_values;  /* (nullable): one of these */
  GStrv accepted_formats; /* (nullable): of a document: "pdf" */
  gint64 least;           /* -1: not told */
  gint64 most;            /* -1: not told */
} GuichetDomainTaskArgument;

GuichetDomainTaskArgument *guichet_domain_task_argument_new (const char *key, const char *type);
void guichet_domain_task_argument_free (GuichetDomainTaskArgument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetDomainTaskArgument, guichet_domain_task_argument_free)

/* Whether @text may be sent for it, as far as this computer can tell */
gboolean guichet_domain_task_argument_accepts (const GuichetDomainTaskArgument *self,
                                               const char *text);

G_END_DECLS
