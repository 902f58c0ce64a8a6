/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wrap-layout.c: puts buttons side by side, and those that have no room left on a line of
 * their own below. A child that expands takes the room that is left on its line.
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
get_natural (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural = 0;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
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

/* One that is wider than a whole line wraps there. */
static void
measure_child (GtkWidget *child, int width, GtkAllocation *place)
{
  place->width = MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), MAX (width, 0));
  place->height = get_natural (child, GTK_ORIENTATION_VERTICAL, place->width);
}

/* Gives @child its place: those that follow it on its line say how high that is, and what is left
 * for one that expands. Returns: the width that it was given */
static int
put_child (GtkWidget *child, int width, int line_height, GtkAllocation place)
{
  int end = place.x + place.width;

  place.height = MAX (place.height, line_height);
  for (GtkWidget *next = skip_hidden (gtk_widget_get_next_sibling (child)); next != NULL;
       next = skip_hidden (gtk_widget_get_next_sibling (next)))
    {
      GtkAllocation other;

      measure_child (next, width, &other);
      if (end + SPACING + other.width > width)
        break;
      end += SPACING + other.width;
      place.height = MAX (place.height, other.height);
    }
  if (gtk_widget_get_hexpand (child))
    place.width += MAX (width - end, 0);
  gtk_widget_size_allocate (child, &place, -1);
  return place.width;
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
      measure_child (child, width, &place);
      if (place.x > 0 && place.x + place.width > width)
        {
          place.x = 0;
          place.y += line_height + SPACING;
          line_height = 0;
        }
      line_height = MAX (line_height, place.height);
      if (allocates)
        place.width = put_child (child, width, line_height, place);
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
      *natural += get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1);
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
