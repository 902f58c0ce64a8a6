/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-infos.h: the mock as the serviceInfos of services of one kind, with and without
 * batches, and with what it may get wrong.
 */
#pragma once

#include "guichet-mock-server.h"

G_BEGIN_DECLS

typedef struct
{
  const char *before; /* the path of one, before its name */
  gboolean knows_batches;
  gboolean has_keys;
  guint refusal;         /* status to a batch it does not know; 0: 404 */
  guint missing;         /* from 1: is not there */
  gboolean tells_status; /* … and a batch says so */
  guint odd;             /* from 1: has no contacts */
  guint fault_at;        /* from 1: this request, and its second try */
  guint fault;           /* status */
  GPtrArray *asked;      /* (element-type utf8): paths, each once */
  GPtrArray *answers;
} GuichetMockInfos;

void guichet_mock_infos_attach (GuichetMockInfos *self, GuichetMockServer *server);
/* After the server was finalized. */
void guichet_mock_infos_clear (GuichetMockInfos *self);
char *guichet_mock_infos_dup_name (guint n);

G_END_DECLS
