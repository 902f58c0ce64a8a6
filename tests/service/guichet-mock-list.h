/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-list.h: the mock as the groups of an account, in each form in which a server may
 * give a list, and with what it may get wrong.
 */
#pragma once

#include "guichet-mock-server.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_MOCK_LIST_EXPANDED, /* objects, in pages */
  GUICHET_MOCK_LIST_BATCHES,  /* ids, and batches of them */
  GUICHET_MOCK_LIST_PLAIN,    /* ids, and neither */
} GuichetMockListForm;

typedef struct
{
  GuichetMockListForm form;
  guint n_groups;
  guint most_per_page;   /* 0: as many as are asked for */
  gboolean has_no_count; /* says nothing of its pages */
  guint says;            /* n_groups unless set: what it says it has */
  gboolean repeats;      /* every page is the first */
  gboolean has_no_keys;  /* of batches, which come in their order; with keys they come reversed */
  guint broken;          /* from 1: comes with an error in a batch */
  guint missing;         /* from 1: does not come in a batch */
  guint comma;           /* from 1: has a comma in its name */
  guint vanished;        /* from 1: is listed and is not there any more */
  const GuichetMockStep *to_batches; /* (nullable): what a plain server answers to one */

  guint fault_at;               /* from 1: which of its requests, each with its second try */
  const GuichetMockStep *fault; /* what happens then */

  GPtrArray *asked;   /* (element-type utf8): what was asked for, each once */
  GPtrArray *answers; /* what the mock was told to say */
} GuichetMockList;

void guichet_mock_list_attach (GuichetMockList *self, GuichetMockServer *server);
/* After the server was finalized. */
void guichet_mock_list_clear (GuichetMockList *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GuichetMockList, guichet_mock_list_clear)
char *guichet_mock_list_dup_name (const GuichetMockList *self, guint n_group);

G_END_DECLS
