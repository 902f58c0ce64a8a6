/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-validation-text.h: finds the codes with which people accept or refuse requests in what
 * they copied: a code, a link, a whole e-mail.
 * Pure; the text may be anything at all. What is found is secret until it is used.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More is no e-mail that anybody copied. */
#define GUICHET_VALIDATION_TEXT_MAX_SIZE (1024 * 1024)

typedef struct
{
  gint64 task_id; /* which request it is for */
  char *token;    /* wiped when freed */
  /* (nullable): whom the e-mail around it is for: a nichandle, else an e-mail address */
  char *recipient;
} GuichetValidationCode;

void guichet_validation_code_free (GuichetValidationCode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetValidationCode, guichet_validation_code_free)

/* (element-type GuichetValidationCode): of every link, each once, fifty at most */
GPtrArray *guichet_validation_text_find (const char *text, gsize size);
/* (nullable): @text as a code alone, without what surrounds it; the caller wipes it */
char *guichet_validation_text_get_code (const char *text);

G_END_DECLS
