/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-awaited.c: which operations on domain names people wait for: those that were open
 * when they were last read, and how they stood when that was told. The only place with the SQL of
 * it.
 *
 * Windows and helper may have read the same at the same moment: what is written depends on what
 * stands there by then, and whoever takes a row's news away has it.
 */
#include "config.h"

#include "guichet-domain-awaited.h"

#include "guichet-trade-order-table.h"

#define IS_OPEN "state IN ('todo', 'doing', 'error')"

/* A row as it stands there */
typedef struct
{
  gint64 id;
  char *state;
} Known;

typedef struct
{
  const char *profile;
  GPtrArray *items; /* (element-type GuichetDomainTask), or of Known */
  gboolean is_seen;
} Rows;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->state);
  g_free (self);
}

static const char *
get_word (GuichetDomainTask *task)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DOMAIN_TASK_STATE);

  return g_enum_get_value (words, (int) guichet_domain_task_get_state (task))->value_nick;
}

static gboolean
is_open (GuichetDomainTask *task)
{
  return guichet_domain_task_state_is_open (guichet_domain_task_get_state (task));
}

/* Steps on the way are none. */
static gboolean
is_worth_telling (GuichetDomainTask *task)
{
  switch (guichet_domain_task_get_state (task))
    {
    case GUICHET_DOMAIN_TASK_DONE:
    case GUICHET_DOMAIN_TASK_ERROR:
    case GUICHET_DOMAIN_TASK_PROBLEM:
    case GUICHET_DOMAIN_TASK_CANCELLED:
      return TRUE;
    case GUICHET_DOMAIN_TASK_UNKNOWN:
    case GUICHET_DOMAIN_TASK_TODO:
    case GUICHET_DOMAIN_TASK_DOING:
    default:
      return FALSE;
    }
}

/* What was read */

static void
add_known_cb (sqlite3_stmt *row, gpointer user_data)
{
  Known *known = g_new (Known, 1);

  known->id = sqlite3_column_int64 (row, 0);
  known->state = g_strdup (guichet_store_get_text (row, 1));
  g_ptr_array_add (user_data, known);
}

static GPtrArray *
list_known (GuichetStore *store, const char *profile, GError **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func (known_free);
  char *sql = sqlite3_mprintf ("SELECT task, state FROM domain_awaited WHERE profile = %Q"
                               " ORDER BY task",
                               profile);
  const gboolean is_read = guichet_store_read (store, sql, add_known_cb, known, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&known) : NULL;
}

static Known *
find_known (GPtrArray *all, gint64 id)
{
  for (guint i = 0; i < all->len; i++)
    if (((Known *) all->pdata[i])->id == id)
      return all->pdata[i];
  return NULL;
}

static void
bind_task_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  GuichetDomainTask *task = rows->items->pdata[n_row];

  guichet_store_bind_text (statement, 1, rows->profile);
  sqlite3_bind_int64 (statement, 2, guichet_domain_task_get_id (task));
  guichet_store_bind_text (statement, 3, guichet_domain_task_get_domain (task));
  guichet_store_bind_text (statement, 4, guichet_domain_task_get_function (task));
  guichet_store_bind_text (statement, 5, get_word (task));
  guichet_store_bind_text (statement, 6, guichet_domain_task_get_comment (task));
  sqlite3_bind_int (statement, 7, !rows->is_seen && is_worth_telling (task));
}

/* Nobody waits for what was over when it was first seen, unless it was ordered here. */
static gboolean
is_ordered (GuichetStore *store, const char *profile, GuichetDomainTask *task)
{
  GDateTime *created = guichet_domain_task_get_created (task);

  return guichet_domain_task_is_trade (task) && created != NULL &&
         guichet_trade_order_table_is_open (store, profile, guichet_domain_task_get_domain (task),
                                            g_date_time_to_unix (created));
}

static gboolean
add_new (GuichetStore *store, Rows *rows, GError **error)
{
  return guichet_store_write_rows (
      store, rows->items->len, error,
      "INSERT OR IGNORE INTO domain_awaited"
      " (profile, task, domain, function, state, comment, is_news, time)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)",
      bind_task_cb, rows);
}

static gboolean
change (GuichetStore *store, Rows *rows, GError **error)
{
  return guichet_store_write_rows (store, rows->items->len, error,
                                   "UPDATE domain_awaited SET domain = ?3, function = ?4,"
                                   " state = ?5, comment = ?6, is_news = ?7"
                                   " WHERE profile = ?1 AND task = ?2 AND state <> ?5",
                                   bind_task_cb, rows);
}

static void
bind_known_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;

  guichet_store_bind_text (statement, 1, rows->profile);
  sqlite3_bind_int64 (statement, 2, ((Known *) rows->items->pdata[n_row])->id);
}

/* What is over, or not in the list of OVHcloud any more, can tell nothing new. What nobody was told
 * yet stays. */
static gboolean
remove_gone (GuichetStore *store, Rows *rows, GError **error)
{
  return guichet_store_write_rows (store, rows->items->len, error,
                                   "DELETE FROM domain_awaited"
                                   " WHERE profile = ?1 AND task = ?2 AND is_news = 0",
                                   bind_known_cb, rows);
}

/**
 * guichet_domain_awaited_note:
 * @store: where it is written down
 * @profile: id of the profile
 * @tasks: (element-type GuichetDomainTask): all operations of its account
 * @is_seen: whether somebody sees those that were not there before, so that they are no news
 *
 * Writes down which operations are open, and of which there is news. Writes nothing where nothing
 * has changed.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_domain_awaited_note (GuichetStore *store,
                             const char *profile,
                             GPtrArray *tasks,
                             gboolean is_seen,
                             GError **error)
{
  g_autoptr(GPtrArray) known = list_known (store, profile, error);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new ();
  g_autoptr(GPtrArray) changed = g_ptr_array_new ();
  Rows new_rows = { profile, fresh, is_seen };
  Rows changed_rows = { profile, changed, FALSE };
  Rows gone_rows = { profile, known, FALSE };

  for (guint i = 0; known != NULL && i < tasks->len; i++)
    {
      Known *row = find_known (known, guichet_domain_task_get_id (tasks->pdata[i]));
      const gboolean is_awaited =
          is_open (tasks->pdata[i]) || is_ordered (store, profile, tasks->pdata[i]);

      if (row == NULL && is_awaited)
        g_ptr_array_add (fresh, tasks->pdata[i]);
      if (row != NULL && !g_str_equal (row->state, get_word (tasks->pdata[i])))
        g_ptr_array_add (changed, tasks->pdata[i]);
      /* What is left there is deleted; of what has just changed there is news. */
      if (row != NULL && is_awaited)
        g_ptr_array_remove (known, row);
    }
  return known != NULL && add_new (store, &new_rows, error) &&
         change (store, &changed_rows, error) && remove_gone (store, &gone_rows, error);
}

/**
 * guichet_domain_awaited_note_own:
 * @store: where it is written down
 * @profile: id of the profile
 * @task: an operation, as it was read after somebody here did something with it
 *
 * What it has come to is no news.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_domain_awaited_note_own (GuichetStore *store,
                                 const char *profile,
                                 GuichetDomainTask *task,
                                 GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "UPDATE domain_awaited SET state = ?, is_news = 0"
                              " WHERE profile = ? AND task = ?",
                              "ssi", get_word (task), profile, guichet_domain_task_get_id (task));
}

/* What is told */

static void
add_news_cb (sqlite3_stmt *row, gpointer user_data)
{
  GuichetDomainTask *task =
      guichet_domain_task_new (sqlite3_column_int64 (row, 0), guichet_store_get_text (row, 1),
                               guichet_store_get_text (row, 2));
  const GuichetDomainTaskInfo info = {
    .state = guichet_domain_task_state_from_word (guichet_store_get_text (row, 3)),
    .comment = guichet_store_get_text (row, 4),
  };

  guichet_domain_task_take (task, &info);
  g_ptr_array_add (user_data, task);
}

/**
 * guichet_domain_awaited_take_news:
 * @store: where it is written down
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDomainTask): of all profiles; %NULL with
 * %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_domain_awaited_take_news (GuichetStore *store, GError **error)
{
  g_autoptr(GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);

  /* Another program may do so at the same moment: whoever changes the row has the news. */
  return guichet_store_read (store,
                             "UPDATE domain_awaited SET is_news = 0 WHERE is_news <> 0"
                             " RETURNING task, domain, function, state, comment",
                             add_news_cb, news, error)
             ? g_steal_pointer (&news)
             : NULL;
}

/* When they are looked at */

static void
note_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  gboolean *is_there = user_data;

  *is_there = TRUE;
}

/**
 * guichet_domain_awaited_is_any:
 * @store: where it is written down
 *
 * Returns: whether people wait for one, of any profile
 */
gboolean
guichet_domain_awaited_is_any (GuichetStore *store)
{
  gboolean is_there = FALSE;

  guichet_store_read (store, "SELECT task FROM domain_awaited WHERE " IS_OPEN " LIMIT 1",
                      note_row_cb, &is_there, NULL);
  return is_there;
}

/**
 * guichet_domain_awaited_is_due:
 * @store: where it is written down
 * @profile: id of a profile
 * @time: seconds since the epoch
 *
 * Returns: whether one of @profile was not looked at by itself since @time
 */
gboolean
guichet_domain_awaited_is_due (GuichetStore *store, const char *profile, gint64 time)
{
  char *sql = sqlite3_mprintf ("SELECT task FROM domain_awaited WHERE profile = %Q AND time < %lld"
                               " AND " IS_OPEN " LIMIT 1",
                               profile, (long long) time);
  gboolean is_there = FALSE;

  guichet_store_read (store, sql, note_row_cb, &is_there, NULL);
  sqlite3_free (sql);
  return is_there;
}

/**
 * guichet_domain_awaited_set_time:
 * @store: where it is written down
 * @profile: whose operations were looked at …
 * @time: … and when: seconds since the epoch
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_domain_awaited_set_time (GuichetStore *store,
                                 const char *profile,
                                 gint64 time,
                                 GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "UPDATE domain_awaited SET time = ? WHERE profile = ?", "is", time,
                              profile);
}

/**
 * guichet_domain_awaited_forget:
 *
 * Deletes what is of @profile.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_domain_awaited_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM domain_awaited WHERE profile = ?",
                              "s", profile);
}
