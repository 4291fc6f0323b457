// The marks of the timeline picture, in typed arrays: which fit, and those gathered that are too close to be told apart.
(function () {
  "use strict";

  const MINUTE = 60000, MONTH = 30 * 24 * 60 * MINUTE, ID = 26;
  const ONE_BY_ONE = 1500, CELL = 12, CROWDED = 40;

  class Marks {
    constructor(told, lanes) {
      const n = told.starts.length;
      this.ids = told.ids;
      this.lanes = lanes;
      this.lane = Uint8Array.from(told.lanes);
      this.from = Float64Array.from(told.starts, function (minutes) { return minutes * MINUTE; });
      this.to = Float64Array.from(told.ends, function (minutes, i) { return (minutes === null ? told.starts[i] : minutes) * MINUTE; });
      this.at = this.from.map(function (start, i) { return (start + this.to[i]) / 2; }, this);
      this.open = Uint8Array.from(told.certain, function (certain) { return certain === "1" ? 0 : 1; });
      this.fits = new Uint8Array(n).fill(1);
      this.isStretch = Uint8Array.from(told.ends, function (minutes) { return minutes === null ? 0 : 1; });
      this.sorted = Uint32Array.from(this.at.keys()).sort((one, other) => this.at[one] - this.at[other] || one - other);
      this.inOrder();
    }

    id(i) { return this.ids.substr(i * ID, ID); }

    // The place of each id: made when there is time, or when it is asked for.
    known() {
      if (!this.places) {
        this.places = new Map();
        for (let i = 0; i < this.at.length; i += 1) { this.places.set(this.id(i), i); }
      }
      return this.places;
    }

    // Keep those of these ids; false where one is not known here.
    keep(ids) {
      const places = this.known(), fits = new Uint8Array(this.fits.length);
      for (let place = 0; place < ids.length; place += ID) {
        const i = places.get(ids.substr(place, ID));
        if (i === undefined) { return false; }
        fits[i] = 1;
      }
      this.fits = fits;
      this.inOrder();
      return true;
    }

    inOrder() {
      this.order = this.sorted.filter((i) => this.fits[i]);
      const months = new Map();
      this.isCrowded = this.order.some((i) => {
        const month = this.lane[i] + 256 * Math.floor(this.from[i] / MONTH), known = (months.get(month) || 0) + 1;
        months.set(month, known);
        return known > CROWDED;
      });
    }

    // The first and the last moment of those that fit.
    span() {
      let first = Infinity, last = -Infinity;
      this.order.forEach((i) => { first = Math.min(first, this.from[i]); last = Math.max(last, this.to[i]); });
      return [first, last];
    }

    within(first, last) {
      return this.order.reduce((known, i) => known + (this.at[i] >= first && this.at[i] <= last ? 1 : 0), 0);
    }

    // What is drawn of a view so many pixels wide: marks, some of them for several entries, and bars.
    drawn(view, width) {
      const half = (view[1] - view[0]) / 2, pixel = (view[1] - view[0]) / width;
      const isGathered = this.within(view[0], view[1]) > ONE_BY_ONE;
      const isFull = !isGathered && this.within(view[0] - half, view[1] + half) > 2 * ONE_BY_ONE;
      const room = isFull ? 0 : isGathered ? half / 4 : half;
      const groups = this.gathered(view[0] - room, view[1] + room, isGathered ? CELL * pixel : 0);
      const base = this.isCrowded || isGathered ? 8 : 12;
      const bars = this.bars(isGathered ? pixel : 0, view[0] - room, view[1] + room);
      const traces = this.lanes.flatMap((lane, n) => [
        bars[n].length ? bar(lane, bars[n]) : null,
        groups[2 * n].length ? marks(lane, groups[2 * n], base, false) : null,
        groups[2 * n + 1].length ? marks(lane, groups[2 * n + 1], base, true) : null,
      ]);
      return traces.filter(Boolean);
    }

    // By lane and certainty: those in the same cell of the sheet together, or, without cells, those of one moment.
    gathered(first, last, cell) {
      const groups = Array.from({ length: 2 * this.lanes.length }, function () { return []; });
      const open = new Array(groups.length);
      this.order.forEach((i) => {
        if (this.to[i] < first || this.from[i] > last) { return; }
        const group = 2 * this.lane[i] + this.open[i], place = cell ? Math.floor(this.at[i] / cell) : this.at[i];
        let bin = open[group];
        if (!bin || bin.place !== place) {
          bin = open[group] = { place: place, count: 0, sum: 0, entry: i, last: i };
          groups[group].push(bin);
        }
        bin.count += 1;
        bin.sum += this.at[i];
        bin.last = i;
      });
      return groups;
    }

    // By lane: stretches from and to; those that run into one another as one, where marks are gathered.
    bars(pixel, first, last) {
      const lanes = this.lanes.map(function () { return []; });
      this.order.forEach((i) => {
        if (!this.isStretch[i] || this.to[i] < first || this.from[i] > last) { return; }
        const known = lanes[this.lane[i]], before = known[known.length - 1];
        if (pixel && before && this.from[i] <= before[1] + pixel && this.to[i] >= before[0] - pixel) {
          before[0] = Math.min(before[0], this.from[i]);
          before[1] = Math.max(before[1], this.to[i]);
        } else { known.push([this.from[i], this.to[i]]); }
      });
      return lanes;
    }
  }

  function bar(lane, stretches) {
    return {
      type: "scatter", mode: "lines", hoverinfo: "skip", opacity: 0.5, line: { color: lane.colour, width: 5 },
      x: stretches.flatMap(function (each) { return [each[0], each[1], null]; }),
      y: stretches.flatMap(function () { return [lane.row, lane.row, null]; }),
    };
  }

  function marks(lane, bins, base, isOpen) {
    const symbol = isOpen ? lane.uncertain : lane.certain;
    const more = symbol.indexOf("triangle") >= 0 ? 2 : 0;
    const isSingle = bins.every(function (bin) { return bin.count === 1; });
    return {
      type: "scatter", mode: "markers", name: lane.name, hoverinfo: "none", customdata: bins,
      x: bins.map(function (bin) { return bin.sum / bin.count; }),
      y: bins.map(function () { return lane.row; }),
      marker: {
        symbol: symbol, color: lane.colour, opacity: 1,
        size: isSingle ? base + more : bins.map(function (bin) { return size(base, bin.count) + more; }),
        line: isOpen ? { width: 2, color: lane.colour } : { width: 1, color: lane.edge },
      },
    };
  }

  // A mark grows by steps with what it stands for: two and more, ten and more, a hundred and more.
  function size(base, count) { return base + (count > 99 ? 7 : count > 9 ? 5 : count > 1 ? 3 : 0); }

  window.Marks = Marks;
})();
