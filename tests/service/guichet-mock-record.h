/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-record.h: one request to the mock, as it came.
 */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

#define GUICHET_MOCK_PREFIX "/1.0"

typedef struct
{
  char *method;
  char *path; /* below the prefix, escaped, with its query */
  SoupMessageHeaders *headers;
  char *body; /* "" for none */
} GuichetMockRecord;

GuichetMockRecord *guichet_mock_record_new (SoupServerMessage *message);
void guichet_mock_record_free (GuichetMockRecord *self);

G_END_DECLS
