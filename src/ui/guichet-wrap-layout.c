/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wrap-layout.c: puts buttons side by side, and those that have no room left on a line of
 * their own below. It is for children of one height that do not wrap themselves.
 */
#include "guichet-wrap-layout.h"

/* Between two children, and between two lines; in pixels. */
#define SPACING 6

struct _GuichetWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (GuichetWrapLayout, guichet_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_natural (GtkWidget *child, GtkOrientation orientation)
{
  int natural = 0;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The next child that takes room, from @child on. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Walks from line to line, and gives each child its place if @allocates. Returns: the height */
static int
lay_out (GtkWidget *widget, int width, gboolean allocates)
{
  GtkAllocation place = { 0, 0, 0, 0 };
  int line_height = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      place.width = get_natural (child, GTK_ORIENTATION_HORIZONTAL);
      place.height = get_natural (child, GTK_ORIENTATION_VERTICAL);
      if (place.x > 0 && place.x + place.width > width)
        {
          place.x = 0;
          place.y += line_height + SPACING;
          line_height = 0;
        }
      line_height = MAX (line_height, place.height);
      place.width = MIN (place.width, MAX (width, 0));
      if (allocates)
        gtk_widget_size_allocate (child, &place, -1);
      place.x += place.width + SPACING;
    }
  return place.y + line_height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  int n_children = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int smallest = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &smallest, NULL, NULL, NULL);
      *minimum = MAX (*minimum, smallest);
      *natural += get_natural (child, GTK_ORIENTATION_HORIZONTAL);
      n_children++;
    }
  *natural += MAX (n_children - 1, 0) * SPACING;
}

static GtkSizeRequestMode
guichet_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
guichet_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? G_MAXINT : for_size, FALSE);
}

static void
guichet_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
guichet_wrap_layout_class_init (GuichetWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = guichet_wrap_layout_get_request_mode;
  layout_class->measure = guichet_wrap_layout_measure;
  layout_class->allocate = guichet_wrap_layout_allocate;
}

static void
guichet_wrap_layout_init (GuichetWrapLayout *self)
{
}
