/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-list-window.c: how long a window with a long table takes, and how smoothly it scrolls. KIND
 * is "contacts" (services) or "domains" (domain names):
 *
 *   bench-list-window KIND whole NAMES   reads all rows of the account that the environment names,
 *                                        so many at least, and scrolls through them
 *   bench-list-window KIND start NAMES   only until they are on screen
 *   bench-list-window KIND peer NAMES    a bare GtkColumnView with as many rows and columns
 *
 * Prints one JSON object, times in milliseconds since the program started: when its window stood,
 * when the names were painted, when all of each was known; of the rows in the middle, which it
 * looks at as soon as there are names, how much later the rest of them was painted. The longest
 * frame while the rest comes ("busy"; "busy work" is what it costs the processor), and while each
 * shows another page, from top to bottom ("frame").
 */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "bench-frames.h"
#include "guichet-application.h"
#include "guichet-contacts-window.h"
#include "guichet-domains-window.h"

typedef struct
{
  const char *name;
  const char *action; /* of the application */
  GType (*get_window) (void);
  gboolean (*knows) (gpointer row);
  guint n_columns;
} Kind;

static gboolean
knows_service (gpointer row)
{
  return guichet_service_knows_contacts (row);
}

static gboolean
knows_domain (gpointer row)
{
  return guichet_domain_is_known (row);
}

/* clang-format off */
static const Kind kinds[] = {
  { "contacts", "show-contacts", guichet_contacts_window_get_type, knows_service, 6 },
  { "domains",  "show-domains",  guichet_domains_window_get_type,  knows_domain,  8 },
};
/* clang-format on */

typedef struct
{
  const Kind *kind;
  guint n_names;
  gint64 begun;
  GtkWindow *window; /* (nullable) */
  GtkColumnView *view;
  int shown;
  int names;
  int in_view;
  int all;
} Bench;

static int
get_ms (const Bench *bench)
{
  return (int) ((g_get_monotonic_time () - bench->begun) / G_TIME_SPAN_MILLISECOND);
}

/* The most that the process ever had in memory. */
static double
get_peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024.0;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* The list that all models between it and the table are made of */
static GuichetReadingList *
find_list (GtkColumnView *view)
{
  g_autoptr(GObject) model = G_OBJECT (g_object_ref (gtk_column_view_get_model (view)));

  while (!GUICHET_IS_READING_LIST (model))
    {
      GObject *inner = NULL;

      g_object_get (model, "model", &inner, NULL);
      g_set_object (&model, inner);
      g_object_unref (inner);
    }
  return GUICHET_READING_LIST (model);
}

static GtkAdjustment *
get_scroll (GtkColumnView *view)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}

static gboolean
knows_view (const Kind *kind, GtkColumnView *view)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (view));
  GtkAdjustment *scroll = get_scroll (view);
  const double row = gtk_adjustment_get_upper (scroll) / g_list_model_get_n_items (model);
  const guint first = (guint) (gtk_adjustment_get_value (scroll) / row);
  const guint count = (guint) (gtk_adjustment_get_page_size (scroll) / row);

  for (guint i = first; i < first + count; i++)
    {
      g_autoptr(GObject) row_item = g_list_model_get_item (model, i);

      if (row_item == NULL || !kind->knows (row_item))
        return FALSE;
    }
  return count > 0;
}

static void
painted_cb (Bench *bench)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (bench->view));

  if (bench->shown == 0)
    bench->shown = get_ms (bench);
  if (g_list_model_get_n_items (model) < bench->n_names)
    return;
  if (bench->names == 0)
    {
      bench->names = get_ms (bench);
      gtk_adjustment_set_value (get_scroll (bench->view),
                                gtk_adjustment_get_upper (get_scroll (bench->view)) / 2);
    }
  else if (bench->in_view == 0 && knows_view (bench->kind, bench->view))
    bench->in_view = get_ms (bench);
}

static void
added_cb (Bench *bench, GtkWindow *window)
{
  if (g_type_is_a (G_OBJECT_TYPE (window), bench->kind->get_window ()))
    bench->window = window;
}

static void
watch_window (Bench *bench)
{
  GtkWidget *widget = GTK_WIDGET (bench->window);

  bench->view = GTK_COLUMN_VIEW (find_widget (widget, GTK_TYPE_COLUMN_VIEW));
  gtk_widget_realize (widget);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (widget), "after-paint",
                            G_CALLBACK (painted_cb), bench);
}

static void
iterate (void)
{
  g_main_context_iteration (NULL, TRUE);
}

static void
scroll_through (const Bench *bench)
{
  const BenchFrameTimes times =
      bench_frames_scroll (GTK_WIDGET (bench->view), get_scroll (bench->view));

  g_print (", \"frame\": %.1f, \"p99\": %.1f, \"work\": %.1f, \"frames\": %u", times.longest_ms,
           times.p99_ms, times.work_ms, times.n_frames);
}

static void
open_window (Bench *bench, gboolean is_whole)
{
  g_autoptr(GuichetApplication) application = guichet_application_new ();
  g_autoptr(GError) error = NULL;
  GuichetReadingList *list;
  BenchFrames *frames;
  BenchFrameTimes busy;

  g_signal_connect_swapped (application, "window-added", G_CALLBACK (added_cb), bench);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_action_group_activate_action (G_ACTION_GROUP (application), bench->kind->action, NULL);
  while (bench->window == NULL)
    iterate ();
  watch_window (bench);
  list = find_list (bench->view);
  while (bench->names == 0)
    iterate ();
  g_print ("{\"shown\": %d, \"names\": %d", bench->shown, bench->names);
  if (is_whole)
    {
      frames = bench_frames_start (GTK_WIDGET (bench->view));
      while (bench->in_view == 0 || guichet_reading_list_get_loading (list))
        iterate ();
      busy = bench_frames_stop (frames);
      g_print (", \"view\": %d, \"all\": %d, \"rows\": %u, \"busy\": %.1f, \"busy work\": %.1f",
               bench->in_view - bench->names, get_ms (bench),
               guichet_reading_list_get_n_total (list), busy.longest_ms, busy.work_ms);
      scroll_through (bench);
    }
  gtk_window_destroy (bench->window);
}

/* The peer */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (text));
}

static GtkColumnView *
new_bare_view (guint n_rows, guint n_columns)
{
  GtkStringList *texts = gtk_string_list_new (NULL);
  GtkWidget *view = NULL;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_take (texts, g_strdup_printf ("00339%08u", i));
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (texts))));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return GTK_COLUMN_VIEW (view);
}

static void
open_peer (Bench *bench)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  adw_init ();
  bench->in_view = 1; /* nothing is to come */
  bench->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench->window, 1000, 700);
  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (scrolled),
      GTK_WIDGET (new_bare_view (bench->n_names, bench->kind->n_columns)));
  gtk_window_set_child (bench->window, scrolled);
  watch_window (bench);
  gtk_window_present (bench->window);
  while (bench->names == 0)
    iterate ();
  g_print ("{\"shown\": %d, \"names\": %d", bench->shown, bench->names);
  scroll_through (bench);
  gtk_window_destroy (bench->window);
}

int
main (int argc, char **argv)
{
  Bench bench = { .begun = g_get_monotonic_time () };

  for (guint i = 0; argc == 4 && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (argv[1], kinds[i].name))
      bench.kind = &kinds[i];
  if (bench.kind == NULL)
    {
      g_printerr ("usage: bench-list-window contacts|domains whole|start|peer NAMES\n");
      return 2;
    }
  bench.n_names = (guint) atoi (argv[3]);
  gtk_init ();
  if (g_str_equal (argv[2], "peer"))
    open_peer (&bench);
  else
    open_window (&bench, g_str_equal (argv[2], "whole"));
  g_print (", \"peak\": %.1f}\n", get_peak_mb ());
  return EXIT_SUCCESS;
}
