/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rows-reading.h: a reading into rows, each of which is read once by itself or in portions:
 * all names first, then the rows that people look at, then the rest. What the rows are and who asks
 * for them, its own types know. Private to the lists of directory entries and of domain names.
 */
#pragma once

#include "guichet-reading-rows.h"
#include "guichet-reading.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_ROWS_READING (guichet_rows_reading_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetRowsReading,
                          guichet_rows_reading,
                          GUICHET,
                          ROWS_READING,
                          GuichetReading)

struct _GuichetRowsReadingClass
{
  GuichetReadingClass parent_class;

  guint rows_kind; /* of what may fail: the rows themselves */
  /* (nullable): rows of one key are read in one request; %NULL: any are */
  guint (*get_key) (GuichetRowsReading *self, gpointer row);
  /* How many rows one request reads */
  guint (*get_portion) (GuichetRowsReading *self);
  /* Asks for the things of @job: (transfer full); ends in guichet_rows_reading_take_portion() */
  void (*read_portion) (GuichetRowsReading *self, GuichetReadingJob *job);
  /* (nullable): puts in what is known of @row from elsewhere */
  void (*complete) (GuichetRowsReading *self, gpointer row);
};

/* @reading: new; @client: asks; @rows: are filled */
void guichet_rows_reading_set_up (GuichetRowsReading *self,
                                  GuichetClient *client,
                                  GuichetReadingRows *rows);
GuichetReadingRows *guichet_rows_reading_get_rows (GuichetRowsReading *self);

/* @missing: (nullable) (element-type GObject): those that OVHcloud does not have; %NULL with
 * @error. */
void
guichet_rows_reading_take_portion (GuichetReadingJob *job, GPtrArray *missing, const GError *error);
/* @things: (element-type GObject): all there are, known or not */
void guichet_rows_reading_take_names (GuichetRowsReading *self, GPtrArray *things);
/* Something was learnt elsewhere that rows are completed with. */
void guichet_rows_reading_complete_all (GuichetRowsReading *self);

G_END_DECLS
