/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-saver.c: writes what was learnt of the things of a list into the store, some
 * hundred at a time, when the program has nothing better to do.
 *
 * A portion is written in some milliseconds, so that ten thousand things make no window stand
 * still. What fails is only not kept: it can be read again.
 */
#include "config.h"

#include "guichet-reading-saver.h"

#define PORTION         400
#define PATIENCE_MILLIS 200

struct _GuichetReadingSaver
{
  GuichetStore *store; /* (nullable) */
  const GuichetReadingTable *table;
  char *profile;       /* (nullable) */
  GHashTable *written; /* the sets of those to be written and deleted */
  GHashTable *deleted;
  guint source;
};

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * guichet_reading_saver_new:
 * @store: (nullable): where to
 * @table: which; constant
 *
 * Returns: (transfer full): a saver without a profile, which writes nothing
 */
GuichetReadingSaver *
guichet_reading_saver_new (GuichetStore *store, const GuichetReadingTable *table)
{
  GuichetReadingSaver *self = g_new0 (GuichetReadingSaver, 1);

  g_set_object (&self->store, store);
  self->table = table;
  self->written = new_set ();
  self->deleted = new_set ();
  return self;
}

static GPtrArray *
take_portion (GHashTable *set)
{
  GPtrArray *portion = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer thing;

  g_hash_table_iter_init (&iter, set);
  while (portion->len < PORTION && g_hash_table_iter_next (&iter, &thing, NULL))
    {
      g_ptr_array_add (portion, g_object_ref (thing));
      g_hash_table_iter_remove (&iter);
    }
  return portion;
}

/* Returns: whether there is more */
static gboolean
save_portion (GuichetReadingSaver *self)
{
  /* Deletions first: one that has come back is another object of the same name. */
  const gboolean deletes = g_hash_table_size (self->deleted) > 0;
  g_autoptr(GPtrArray) portion = take_portion (deletes ? self->deleted : self->written);

  if (deletes)
    self->table->remove (self->store, self->profile, portion, NULL);
  else
    self->table->write (self->store, self->profile, portion, NULL);
  return g_hash_table_size (self->written) + g_hash_table_size (self->deleted) > 0;
}

static gboolean
save_more_cb (gpointer user_data)
{
  GuichetReadingSaver *self = user_data;

  if (save_portion (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
save_cb (gpointer user_data)
{
  GuichetReadingSaver *self = user_data;

  self->source = g_idle_add (save_more_cb, self);
  return G_SOURCE_REMOVE;
}

static void
move (GuichetReadingSaver *self, GPtrArray *things, GHashTable *from, GHashTable *to)
{
  if (self->store == NULL || self->profile == NULL)
    return;
  for (guint i = 0; i < things->len; i++)
    {
      g_hash_table_remove (from, things->pdata[i]);
      g_hash_table_add (to, g_object_ref (things->pdata[i]));
    }
  /* What is learnt within a moment is written together. */
  if (self->source == 0 && things->len > 0)
    self->source = g_timeout_add (PATIENCE_MILLIS, save_cb, self);
}

/**
 * guichet_reading_saver_write:
 * @things: (element-type GObject): of which something may be new
 */
void
guichet_reading_saver_write (GuichetReadingSaver *self, GPtrArray *things)
{
  move (self, things, self->deleted, self->written);
}

/**
 * guichet_reading_saver_delete:
 * @things: (element-type GObject): that are not there any more
 */
void
guichet_reading_saver_delete (GuichetReadingSaver *self, GPtrArray *things)
{
  move (self, things, self->written, self->deleted);
}

/**
 * guichet_reading_saver_flush:
 *
 * Writes what is left.
 */
void
guichet_reading_saver_flush (GuichetReadingSaver *self)
{
  while (self->source != 0 && save_portion (self))
    ;
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * guichet_reading_saver_set_profile:
 * @profile: (nullable): whose things come from now on
 *
 * Writes what is left of the profile before.
 */
void
guichet_reading_saver_set_profile (GuichetReadingSaver *self, const char *profile)
{
  guichet_reading_saver_flush (self);
  g_free (self->profile);
  self->profile = g_strdup (profile);
}

/**
 * guichet_reading_saver_free:
 *
 * Writes what is left.
 */
void
guichet_reading_saver_free (GuichetReadingSaver *self)
{
  guichet_reading_saver_flush (self);
  g_hash_table_unref (self->written);
  g_hash_table_unref (self->deleted);
  g_clear_object (&self->store);
  g_free (self->profile);
  g_free (self);
}
