/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-client-private.h: what the rest of this room knows of a client, for the list reader.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-page-info.h"

G_BEGIN_DECLS

/* Whether the server heeds X-Ovh-Batch; learnt once for each client and operation. */
typedef enum
{
  GUICHET_BATCHES_UNKNOWN,
  GUICHET_BATCHES_HEEDED,
  GUICHET_BATCHES_IGNORED,
} GuichetBatches;

GuichetBatches guichet_client_get_batches (GuichetClient *self, GuichetOperation operation);
void guichet_client_set_batches (GuichetClient *self,
                                 GuichetOperation operation,
                                 GuichetBatches batches);
/* As guichet_client_call_finish(), with which part of a list it is. */
JsonNode *guichet_client_call_finish_page (GuichetClient *self,
                                           GAsyncResult *result,
                                           GuichetPageInfo *page,
                                           GError **error);

G_END_DECLS
